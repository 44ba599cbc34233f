using System.Runtime.ExceptionServices;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>
/// An answer of cards, in the order in which pictures are classified. A few are under way at once, so that no request fills the queue.
/// </summary>
internal sealed class Cards(HttpContext context, ServedState state) : IAsyncDisposable
{
    private readonly WorkRoom _room = new(state.Room);
    private readonly JsonLines _lines = new(context);
    private readonly IServedModel _model = state.Model.Current;
    private volatile Exception? _bug;
    private readonly CancellationToken _canceled = context.RequestAborted;

    /// <summary>Receives a picture, and begins to classify it.</summary>
    public async Task Add(UploadedFile upload)
    {
        Result<ReceivedFile> received = await state.Reception.Receive(upload.Content, upload.Name, state.Limits.PictureBytes, _canceled);
        if (received is Result<ReceivedFile>.Failed(var problem))
            await Refuse(upload.Name, problem);
        else if (received is Result<ReceivedFile>.Ok(var file))
            await Add(file, upload.Name);
    }

    /// <summary>Begins to classify a picture, which is kept if it can be read; waits as long as too many are under way.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="name">As it is shown.</param>
    /// <param name="note">What the card says instead of the model's note; null for that.</param>
    public async Task Add(ReceivedFile file, string name, string? note = null)
    {
        try
        {
            await _room.Enter(_canceled);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        _ = Work(async () =>
        {
            using (file)
                await Answer(file.Picture(name), () => state.Store.Keep(file, name), note, seen: null);
        });
    }

    /// <summary>Sends a line before the first card.</summary>
    public Task Begin(CatalogDocument catalog) => _lines.Write(catalog, ApiJson.Default.CatalogDocument);

    /// <summary>Begins to classify a picture of a catalog, which is kept by its content when it is read.</summary>
    /// <param name="place">What it is a part of.</param>
    /// <param name="picture">The picture.</param>
    public async Task Add(StoredPlace place, PictureEntry picture)
    {
        await _room.Enter(_canceled);
        string id = "";
        _ = Work(() => Answer(
            picture, () => Result.Ok(state.Store.Keep(place, new StoredPicture(id, picture with { Id = id }))), note: null,
            content => id = ContentId.Of(content)));
    }

    /// <summary>A picture that cannot be used.</summary>
    public Task Refuse(string name, Problem problem) =>
        _lines.Write(new RefusedCardDocument(null, name, $"{problem}"), ApiJson.Default.RefusedCardDocument);

    /// <summary>Ends the answer when all pictures are answered.</summary>
    public async Task Complete()
    {
        await _room.Empty(_canceled);
        if (_bug is { } bug)
            ExceptionDispatchInfo.Throw(bug);
        await _lines.Complete();
    }

    /// <summary>Ends what is under way, so that nothing of it comes after the request.</summary>
    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        await _lines.DisposeAsync();
    }

    private async Task Work(Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (OperationCanceledException)
        {
            // The client has gone.
        }
        catch (Exception bug)
        {
            _bug = bug;
        }
        finally
        {
            _room.Leave();
        }
    }

    private async Task Answer(PictureEntry picture, Func<Result<StoredPicture>> keep, string? note, Action<PictureContent>? seen)
    {
        Result<(StoredPicture, ClassifiedPicture)> answered =
            from answer in await Classify(picture, seen)
            from stored in keep()
            select (stored, answer);
        await answered.Match(answer => Answer(answer.Item1, answer.Item2, note), problem => Refuse(picture.Name, problem));
    }

    /// <summary>Others have its place before the client has read the answer.</summary>
    private async Task<Result<ClassifiedPicture>> Classify(PictureEntry picture, Action<PictureContent>? seen)
    {
        try
        {
            return await _model.Classify(picture, new Showing(), _canceled, seen);
        }
        finally
        {
            _room.Finish();
        }
    }

    private Task Answer(StoredPicture stored, ClassifiedPicture answer, string? note)
    {
        PredictionRow row = _model.WithSet(answer.Row with { Id = stored.Id });
        state.Store.Answer(stored, row, _model);
        return _lines.Write(
            CardDocument.Of(row with { Note = note ?? row.Note }, answer.Size, _model, state.Labels.Of(row.Id)), ApiJson.Default.CardDocument);
    }
}
