using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>POST /api/predict</c>: what <c>galaxy predict</c> prints of the pictures that are sent, in their order. None is kept.</summary>
internal static class PredictEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapPost("/api/predict", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        Result<(Showing Showing, PredictionSets? Sets, bool IsCsv)> request =
            from known in context.Knows("abstain", "tta", "name")
            from augmented in context.Switch("tta")
            from level in context.Level("abstain")
            from sets in PredictionSets.Wanted(model.Model.Calibration, level, augmented).AsValue()
            from isCsv in context.Prefers("application/json", "text/csv")
            select (new Showing(augmented), sets, isCsv);
        return context.Answer(
            request.Then(async wanted =>
            {
                SentPictures<PredictionRow> pictures = new(context, state, state.Room, async picture =>
                    (await model.Classify(picture, wanted.Showing, context.RequestAborted))
                        .Map(classified => classified.Row with { Set = wanted.Sets?.Of(classified.Row.Probabilities.AsSpan()) ?? [] }));
                return (await pictures.Read()).Map(rows => (rows, wanted.IsCsv, HasSets: wanted.Sets is not null));
            }),
            answer => Write(context, answer.rows, model, answer.IsCsv, answer.HasSets));
    }

    private static async Task Write(HttpContext context, ImmutableArray<Result<PredictionRow>> rows, IServedModel model, bool isCsv, bool hasSets)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        PredictionOutput output = isCsv
            ? new CsvPredictionOutput(text, isLive: false, model.Model.Classes, hasSets, model.Model.Familiarity is not null)
            : new JsonPredictionOutput(text, model.Model.Classes);
        if (isCsv)
            UnreadableHeader.Set(context, rows.Failures().Count());
        output.Write([.. rows.Values()]);
        output.Close([.. rows.Failures()]);
        await context.Write(Encoding.UTF8.GetBytes($"{text}"), isCsv ? "text/csv; charset=utf-8" : "application/json");
    }
}
