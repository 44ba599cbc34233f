using System.Runtime.ExceptionServices;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>An answer of cards, in the order in which pictures are classified. A few are under way at once, so that no request fills the queue.</summary>
internal sealed class Cards(HttpContext context, ServedState state)
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
            await Add(state.Store.Keep(file, upload.Name), file.Bytes is null ? null : file.Picture(upload.Name));
    }

    /// <summary>Sends a line before the first card.</summary>
    public void Begin(CatalogDocument catalog) => _lines.Write(catalog, ApiJson.Default.CatalogDocument);

    /// <summary>Begins to classify a picture of a catalog, which is kept by its content when it is read.</summary>
    /// <param name="place">What it is a part of.</param>
    /// <param name="picture">The picture.</param>
    public async Task Add(StoredPlace place, PictureEntry picture)
    {
        await _room.Enter(_canceled);
        string id = "";
        _ = Classify(() => state.Store.Keep(place, new StoredPicture(id, picture with { Id = id })), picture, note: null, content => id = ContentId.Of(content));
    }

    /// <summary>Begins to classify a picture that is kept; waits as long as too many are under way.</summary>
    /// <param name="stored">The picture.</param>
    /// <param name="read">The same, if it is in memory.</param>
    /// <param name="note">What the card says instead of the model's note; null for that.</param>
    public async Task Add(StoredPicture stored, PictureEntry? read = null, string? note = null)
    {
        await _room.Enter(_canceled);
        _ = Classify(() => stored, read ?? stored.Picture, note);
    }

    /// <summary>A picture that cannot be used.</summary>
    public void Refuse(string name, Problem problem) =>
        _lines.Write(new RefusedCardDocument(null, name, $"{problem}"), ApiJson.Default.RefusedCardDocument);

    /// <summary>Ends the answer when all pictures are answered.</summary>
    public async Task Complete()
    {
        await _room.Empty(_canceled);
        if (_bug is { } bug)
            ExceptionDispatchInfo.Throw(bug);
        await _lines.Complete();
    }

    private async Task Classify(Func<StoredPicture> stored, PictureEntry picture, string? note, Action<PictureContent>? seen = null)
    {
        try
        {
            Result<ClassifiedPicture> classified = await _model.Classify(picture, new Showing(), _canceled, seen);
            if (classified is Result<ClassifiedPicture>.Failed(var problem))
                Refuse(picture.Name, problem);
            else if (classified is Result<ClassifiedPicture>.Ok(var answer))
                Answer(stored(), answer, note);
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

    private void Answer(StoredPicture stored, ClassifiedPicture answer, string? note)
    {
        PredictionRow row = _model.WithSet(answer.Row with { Id = stored.Id });
        state.Store.Answer(stored, row, _model);
        GivenLabel? label = state.Labels.Of(row.Id);
        _lines.Write(
            CardDocument.Of(row with { Note = note ?? row.Note }, answer.Size, _model.Model.Classes) with { Label = label?.Label, LabelWho = label?.Who },
            ApiJson.Default.CardDocument);
    }
}
