using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>Writes what people say of pictures, and keeps the pictures.</summary>
internal sealed class LabelGiving(ServedState state)
{
    private const int ModelDigits = 12;

    /// <summary>Others wait without a thread, however long the file is held by another program.</summary>
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Writes all labels, or none after a problem.</summary>
    /// <param name="requests">One for each picture.</param>
    /// <returns>What stands now.</returns>
    public async Task<Result<ImmutableArray<LabelDocument>>> Give(LabelRequest[] requests)
    {
        await _one.WaitAsync();
        try
        {
            return Write(requests).MapProblem(state.Shown);
        }
        finally
        {
            _one.Release();
        }
    }

    private Result<ImmutableArray<LabelDocument>> Write(LabelRequest[] requests) =>
        requests.GroupBy(request => request.Picture, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? new Problem("Labels", $"picture {OneLine.Of($"{twice.Key}")} has two", "Give them one after the other")
            : from drafts in requests.Select(Draft).All()
              from lines in Append(drafts)
              select drafts.Select(Standing).ToImmutableArray();

    /// <summary>Nothing is written of an undo where there is nothing to undo.</summary>
    private Result<ImmutableArray<GivenLabel>> Append(ImmutableArray<GivenLabel> drafts) => state.Labels.Append(book => drafts
        .Where(draft => !draft.IsUndo || book.Of(draft.Picture) is not null)
        .Select(draft => Line(draft, book)).All());

    private IEnumerable<string> Classes => state.Model.Current.Model.Classes;

    /// <summary>A line without what depends on other labels; its picture is kept.</summary>
    private Result<GivenLabel> Draft(LabelRequest request)
    {
        string id = request.Picture ?? "";
        StoredPicture? stored = state.Store.Find(id);
        GivenLabel? known = state.Labels.Of(id);
        if (stored is null && known is null)
            return PictureRequest.Picture(id, state).Map(_ => known!);
        string name = stored?.Picture.Name ?? known!.Name;
        return
            from who in LabelText.Who(request.Who ?? "")
            from label in request.Label is { } given ? LabelText.Label(given, Classes) : Result.Ok("")
            from file in stored is null || label.Length == 0 ? Result.Ok(known?.File ?? "") : Keep(stored)
            select new GivenLabel(id, name, label, who, state.Clock.GetUtcNow(), Digest(stored), Answer(stored) ?? known?.Former ?? "", file);
    }

    /// <summary>The line, with the label before it; a new class is spelled as it was first.</summary>
    private static Result<GivenLabel> Line(GivenLabel draft, LabelBook book)
    {
        GivenLabel line = draft with { Former = book.Of(draft.Picture)?.Label ?? draft.Former };
        return line.IsUndo ? Result.Ok(line) : LabelText.Label(line.Label, book.Names).Map(label => line with { Label = label });
    }

    private LabelDocument Standing(GivenLabel draft) =>
        LabelDocument.Of(state.Labels.Of(draft.Picture) ?? draft with { Label = "" });

    private Result<string> Keep(StoredPicture stored) => stored.Picture.Read().Bind(content => content switch
    {
        PictureContent.Encoded(var file) => KeptPicture.Keep(state.Folder, stored.Id, stored.Picture.Name, stream => stream.Write(file.Span)),
        PictureContent.Decoded(var image) => KeptPicture.Keep(state.Folder, stored.Id, ".png", stream => stream.Write(PngFile.Encode(image))),
        _ => throw new InvalidOperationException("A picture is a file or pixels."),
    });

    private string Digest(StoredPicture? stored) => (stored?.AnsweredBy ?? state.Model.Current).Digest[..ModelDigits];

    private static string? Answer(StoredPicture? stored) =>
        stored is { Answer.Class: { } answer, AnsweredBy: { } model } ? model.Model.Classes[answer] : null;
}
