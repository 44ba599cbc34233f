using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>Writes what people say of pictures, and keeps the pictures.</summary>
internal sealed class LabelGiving(ServedState state)
{
    private const int ModelDigits = 12;

    /// <summary>Writes all labels, or none after a problem.</summary>
    /// <param name="requests">One for each picture.</param>
    /// <returns>What stands now.</returns>
    public async Task<Result<ImmutableArray<LabelDocument>>> Give(LabelRequest[] requests)
    {
        if (requests.GroupBy(request => request.Picture, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return new Problem("Labels", $"picture {OneLine.Of($"{twice.Key}")} has two", "Give them one after the other");
        List<Result<LabelDraft>> drafts = [];
        foreach (LabelRequest request in requests)
            drafts.Add(await Draft(request));
        return await Task.FromResult(drafts.All()).Then(
            async all => (await state.Labels.InTurn(() => Write(all))).MapProblem(state.Refused));
    }

    /// <summary>A picture is kept before its label is written.</summary>
    private Result<ImmutableArray<LabelDocument>> Write(ImmutableArray<LabelDraft> drafts) =>
        from kept in drafts.Select(Keep).All()
        from lines in state.Labels.Append(book => kept.Where(draft => draft.IsToWrite(book)).Select(draft => Line(draft.Line, book)).All())
        select kept.Select(draft => Standing(draft.Line)).ToImmutableArray();

    private IEnumerable<string> Classes => state.Model.Current.Model.Classes;

    /// <summary>A line without what depends on other labels.</summary>
    private Task<Result<LabelDraft>> Draft(LabelRequest request)
    {
        string id = request.Picture ?? "";
        return state.Labels.Of(id) is { } known
            ? Task.FromResult(Draft(request, state.Store.Find(id), known))
            : Task.FromResult(PictureRequest.Picture(id, state)).Then(Answered).Then(stored => Task.FromResult(Draft(request, stored, known: null)));
    }

    /// <summary>Somebody may label a picture before it is classified. Then it is here, as its line tells the model's answer.</summary>
    private async Task<Result<StoredPicture>> Answered(StoredPicture stored)
    {
        if (stored.Answer is not null)
            return Result.Ok(stored);
        IServedModel model = state.Model.Current;
        return (await model.Classify(stored.Picture, new Showing(), CancellationToken.None))
            .Map(classified => stored with { Answer = classified.Row, AnsweredBy = model });
    }

    private Result<LabelDraft> Draft(LabelRequest request, StoredPicture? stored, GivenLabel? known) =>
        from who in LabelText.Who(request.Who ?? "")
        from label in request.Label is { } given ? LabelText.Label(given, Classes) : Result.Ok("")
        let line = new GivenLabel(
            request.Picture!, stored?.Picture.Name ?? known!.Name, label, who, state.Clock.GetUtcNow(), Digest(stored),
            Answer(stored) ?? known?.Former ?? "", known?.File ?? "")
        select new LabelDraft(line, stored, request.TakesBack);

    /// <summary>The line, with the label before it; a new class is spelled as it was first.</summary>
    private Result<GivenLabel> Line(GivenLabel draft, LabelBook book)
    {
        GivenLabel line = draft with { Former = book.Of(draft.Picture)?.Label ?? draft.Former };
        return line.IsUndo ? Result.Ok(line) : LabelText.Label(line.Label, [.. Classes, .. book.Names]).Map(label => line with { Label = label });
    }

    private LabelDocument Standing(GivenLabel draft) =>
        LabelDocument.Of(state.Labels.Of(draft.Picture) ?? draft with { Label = "" });

    private Result<LabelDraft> Keep(LabelDraft draft) => draft is { Line.IsUndo: false, Stored: { } stored }
        ? Keep(stored).Map(file => draft with { Line = draft.Line with { File = file } })
        : Result.Ok(draft);

    private Result<string> Keep(StoredPicture stored) => stored.Picture.Read().Bind(content => KeptPicture.Keep(
        state.Folder, stored.Id, content is PictureContent.Decoded ? ".png" : stored.Picture.Name, stream => stream.Write(content.ToFile().Span)));

    private string Digest(StoredPicture? stored) => (stored?.AnsweredBy ?? state.Model.Current).Digest[..ModelDigits];

    private static string? Answer(StoredPicture? stored) =>
        stored is { Answer.Class: { } answer, AnsweredBy: { } model } ? model.Model.Classes[answer] : null;
}
