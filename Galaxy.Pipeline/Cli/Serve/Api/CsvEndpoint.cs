using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>POST /api/csv</c>: the answers to pictures that were sent, as <c>predict --csv</c> prints them; those no longer kept are left out.</summary>
internal static class CsvEndpoint
{
    /// <summary>The most bytes of a request: more identifiers than there may be pictures.</summary>
    private const long MostBytes = 10_000_000;

    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapPost("/api/csv", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        return context.Answer(
            context.IsJson().Then(_ => Receive(context, state)).Then(async received =>
            {
                using (received)
                    return await Rows(received, model, state, context);
            }),
            rows => context.Write(Encoding.UTF8.GetBytes(Text(rows, model)), "text/csv; charset=utf-8"));
    }

    /// <summary>The body goes to the spool first: one that comes slowly takes no memory.</summary>
    private static Task<Result<ReceivedFile>> Receive(HttpContext context, ServedState state)
    {
        Uploads.Allow(context, MostBytes);
        return state.Reception.Receive(new UploadedContent(context.Request.Body), "Request", MostBytes, context.RequestAborted);
    }

    /// <summary>Few tables at a time, each in memory.</summary>
    private static async Task<Result<ImmutableArray<PredictionRow>>> Rows(
        ReceivedFile received, IServedModel model, ServedState state, HttpContext context)
    {
        await state.Tables.WaitAsync(context.RequestAborted);
        try
        {
            await using Stream body = received.Open();
            return await HttpAnswers.ReadJson(body, ApiJson.Default.CsvRequest, context.RequestAborted).Then(async request =>
            {
                Result<PredictionRow>[] rows = await Rows(request.Ids ?? [], model, state, context.RequestAborted);
                UnreadableHeader.Set(context, rows.Failures().Count());
                return rows.Failures().FirstOrDefault() is { } problem && !rows.Values().Any() ? problem : Result.Ok(rows.Values().ToImmutableArray());
            });
        }
        finally
        {
            state.Tables.Release();
        }
    }

    private static async Task<Result<PredictionRow>[]> Rows(
        IReadOnlyList<string?> ids, IServedModel model, ServedState state, CancellationToken canceled)
    {
        await using WorkRoom room = new(state.Room);
        List<Task<Result<PredictionRow>>> rows = [];
        foreach (string? id in ids)
        {
            Result<StoredPicture> found = PictureRequest.Picture(id, state);
            if (found is Result<StoredPicture>.Ok(var stored) && !(stored.Answer is not null && stored.AnsweredBy == model))
            {
                await room.Enter(canceled);
                rows.Add(Classify(stored, model, room, canceled));
            }
            else
                rows.Add(Task.FromResult(found.Map(known => known.Answer! with { File = known.Picture.Name })));
        }

        return await Task.WhenAll(rows);
    }

    /// <summary>The answer to a picture that another model has answered when it came.</summary>
    private static async Task<Result<PredictionRow>> Classify(StoredPicture stored, IServedModel model, WorkRoom room, CancellationToken canceled)
    {
        try
        {
            return (await model.Classify(stored.Picture, new Showing(), canceled)).Map(classified => model.WithSet(classified.Row));
        }
        finally
        {
            room.Finish();
            room.Leave();
        }
    }

    private static string Text(ImmutableArray<PredictionRow> rows, IServedModel model)
    {
        using StringWriter text = new();
        CsvPredictionOutput csv = new(text, isLive: false, model.Model.Classes, model.Sets is not null, model.Model.Familiarity is not null);
        csv.Write(rows);
        csv.Close([]);
        return $"{text}";
    }
}
