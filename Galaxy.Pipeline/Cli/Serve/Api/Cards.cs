using System.Runtime.ExceptionServices;
using System.Text.Json.Serialization.Metadata;
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

    /// <summary>Receives a picture, keeps it, and begins to classify it.</summary>
    public async Task Add(UploadedFile upload)
    {
        Result<ReceivedFile> received = await state.Reception.Receive(upload.Content, upload.Name, state.Limits.PictureBytes, _canceled);
        if (received is Result<ReceivedFile>.Failed(var problem))
            Refuse(upload.Name, problem);
        else if (received is Result<ReceivedFile>.Ok(var file))
            await Add(file, upload.Name);
    }

    /// <summary>Keeps a picture, and begins to classify it; waits as long as too many are under way.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="name">As it is shown.</param>
    /// <param name="note">What the card says instead of the model's note; null for that.</param>
    public async Task Add(ReceivedFile file, string name, string? note = null)
    {
        using ReceivedFile left = file;
        Result<StoredPicture> kept = state.Store.Keep(file, name);
        if (kept is Result<StoredPicture>.Failed(var problem))
            Refuse(name, problem);
        else if (kept is Result<StoredPicture>.Ok(var stored))
            await Begin(() => stored, file.Bytes is null ? stored.Picture : file.Picture(name), note);
    }

    /// <summary>Sends a line before the first card.</summary>
    public void Begin(CatalogDocument catalog) => _ = _lines.Write(catalog, ApiJson.Default.CatalogDocument);

    /// <summary>Begins to classify a picture of a catalog, which is kept by its content when it is read.</summary>
    /// <param name="place">What it is a part of.</param>
    /// <param name="picture">The picture.</param>
    public Task Add(StoredPlace place, PictureEntry picture)
    {
        string id = "";
        return Begin(
            () => state.Store.Keep(place, new StoredPicture(id, picture with { Id = id })), picture, note: null,
            content => id = ContentId.Of(content));
    }

    /// <summary>A picture that cannot be used.</summary>
    public void Refuse(string name, Problem problem) =>
        _ = _lines.Write(new RefusedCardDocument(null, name, $"{problem}"), ApiJson.Default.RefusedCardDocument);

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
        await _room.Idle;
        await _lines.DisposeAsync();
    }

    private async Task Begin(Func<StoredPicture> stored, PictureEntry picture, string? note, Action<PictureContent>? seen = null)
    {
        await _room.Enter(_canceled);
        _ = Classify(stored, picture, note, seen);
    }

    private async Task Classify(Func<StoredPicture> stored, PictureEntry picture, string? note, Action<PictureContent>? seen)
    {
        try
        {
            Result<ClassifiedPicture> classified = await _model.Classify(picture, new Showing(), _canceled, seen);
            if (classified is Result<ClassifiedPicture>.Failed(var problem))
                await Send(new RefusedCardDocument(null, picture.Name, $"{problem}"), ApiJson.Default.RefusedCardDocument);
            else if (classified is Result<ClassifiedPicture>.Ok(var answer))
                await Answer(stored(), answer, note);
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

    /// <summary>Waits for a client that reads slowly; a request of pictures has fewer than it would wait for.</summary>
    private Task Send<T>(T document, JsonTypeInfo<T> form) => _lines.Write(document, form).AsTask();

    private Task Answer(StoredPicture stored, ClassifiedPicture answer, string? note)
    {
        PredictionRow row = _model.WithSet(answer.Row with { Id = stored.Id });
        state.Store.Answer(stored, row, _model);
        GivenLabel? label = state.Labels.Of(row.Id);
        return Send(
            CardDocument.Of(row with { Note = note ?? row.Note }, answer.Size, _model.Model.Classes) with
            {
                Label = label?.Label, LabelWho = label?.Who,
            },
            ApiJson.Default.CardDocument);
    }
}
