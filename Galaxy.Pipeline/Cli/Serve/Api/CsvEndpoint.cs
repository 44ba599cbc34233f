using System.Text;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>
/// <c>POST /api/csv</c>: the answers that pictures have got, whatever model is served now, as <c>predict --csv</c> prints them. Those that are no
/// longer kept are left out.
/// </summary>
internal static class CsvEndpoint
{
    /// <summary>The most bytes of a request: more identifiers than there may be pictures.</summary>
    private const long MostBytes = 10_000_000;

    /// <summary>Tells the digests of the models that have answered, if there are several.</summary>
    private const string ModelsHeader = "X-Galaxy-Models";

    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapPost("/api/csv", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        return context.Answer(
            context.IsJson().Then(_ => Receive(context, state)).Then(async received =>
            {
                using (received)
                    return await Table(received, model, state, context);
            }),
            table => context.Write(Encoding.UTF8.GetBytes(table), "text/csv; charset=utf-8"));
    }

    /// <summary>The body goes to the spool first: one that comes slowly takes no memory.</summary>
    private static Task<Result<ReceivedFile>> Receive(HttpContext context, ServedState state)
    {
        Uploads.Allow(context, MostBytes);
        return state.Reception.Receive(new UploadedContent(context.Request.Body), "Request", MostBytes, context.RequestAborted);
    }

    /// <summary>Few tables at a time, each in memory.</summary>
    private static async Task<Result<string>> Table(ReceivedFile received, IServedModel model, ServedState state, HttpContext context)
    {
        await state.Tables.WaitAsync(context.RequestAborted);
        try
        {
            await using Stream body = received.Open();
            return await HttpAnswers.ReadJson(body, ApiJson.Default.CsvRequest, context.RequestAborted).Then(async request =>
                Table(await Rows(request.Ids ?? [], model, state, context.RequestAborted), context));
        }
        finally
        {
            state.Tables.Release();
        }
    }

    private static Result<string> Table(Result<(PredictionRow, IServedModel)>[] rows, HttpContext context)
    {
        if (!rows.Values().Any())
            return rows.Failures().FirstOrDefault() ?? new Problem("Request", "it names no picture", "Name those that the table is wanted of");
        AnsweredTable table = new([.. rows.Values()]);
        UnreadableHeader.Set(context, rows.Failures().Count());
        if (table.Models.Length > 1)
            context.Response.Headers[ModelsHeader] = string.Join(", ", table.Models.Select(model => model.Digest));
        return Result.Ok($"{table}");
    }

    private static async Task<Result<(PredictionRow, IServedModel)>[]> Rows(
        IReadOnlyList<string?> ids, IServedModel model, ServedState state, CancellationToken canceled)
    {
        await using WorkRoom room = new(state.Room);
        List<Task<Result<(PredictionRow, IServedModel)>>> rows = [];
        foreach (string? id in ids)
        {
            Result<StoredPicture> found = PictureRequest.Picture(id, state);
            if (found is Result<StoredPicture>.Ok({ Answer: null } stored))
            {
                await room.Enter(canceled);
                rows.Add(Classify(stored, model, room, canceled));
            }
            else
                rows.Add(Task.FromResult(found.Map(known => (known.Answer! with { File = known.Picture.Name }, known.AnsweredBy!))));
        }

        return await Task.WhenAll(rows);
    }

    /// <summary>The answer to a picture that nobody has asked for so far.</summary>
    private static async Task<Result<(PredictionRow, IServedModel)>> Classify(
        StoredPicture stored, IServedModel model, WorkRoom room, CancellationToken canceled)
    {
        try
        {
            return (await model.Classify(stored.Picture, new Showing(), canceled)).Map(classified => (model.WithSet(classified.Row), model));
        }
        finally
        {
            room.Finish();
            room.Leave();
        }
    }
}
