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

/// <summary><c>POST /api/csv</c>: the answers to pictures that were sent, as <c>predict --csv</c> prints them.</summary>
internal static class CsvEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapPost("/api/csv", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        return context.Answer(
            context.ReadJson(ApiJson.Default.CsvRequest).Then(async request =>
            {
                ImmutableArray<PredictionRow>.Builder rows = ImmutableArray.CreateBuilder<PredictionRow>();
                foreach (string? id in request.Ids ?? [])
                {
                    Result<PredictionRow> row = await Row(id, model, state, context.RequestAborted);
                    if (row is Result<PredictionRow>.Failed(var problem))
                        return problem;
                    rows.AddRange(new[] { row }.Values());
                }

                return Result.Ok(rows.ToImmutable());
            }),
            rows => context.Write(Encoding.UTF8.GetBytes(Text(rows, model)), "text/csv; charset=utf-8"));
    }

    /// <summary>The answer that the picture has got, unless another model is served since.</summary>
    private static Task<Result<PredictionRow>> Row(string? id, IServedModel model, ServedState state, CancellationToken canceled) =>
        Task.FromResult(PictureRequest.Picture(id, state)).Then(async stored => stored.Answer is { } answer && stored.AnsweredBy == model
            ? Result.Ok(answer with { File = stored.Picture.Name })
            : (await model.Classify(stored.Picture, new Showing(), canceled)).Map(classified => model.WithSet(classified.Row)));

    private static string Text(ImmutableArray<PredictionRow> rows, IServedModel model)
    {
        using StringWriter text = new();
        CsvPredictionOutput csv = new(text, isLive: false, model.Model.Classes, model.Sets is not null, model.Model.Familiarity is not null);
        csv.Write(rows);
        csv.Close([]);
        return $"{text}";
    }
}
