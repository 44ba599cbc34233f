using System.Collections.Immutable;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Labels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET</c> and <c>POST /api/labels</c>: what people say of pictures.</summary>
internal static class LabelsEndpoint
{
    private const string Route = "/api/labels";
    private const int MostAtOnce = 1000;

    public static void Map(IEndpointRouteBuilder routes, ServedState state)
    {
        routes.MapRead(Route, context => Answer(context, state));
        LabelGiving giving = new(state);
        routes.MapPost(Route, context => Give(context, giving));
    }

    private static Task Answer(HttpContext context, ServedState state) => context.Answer(
        Task.FromResult(state.Labels.Read((book, note) => Document(state, book, note)).MapProblem(state.Refused)),
        document => context.Write(document, ApiJson.Default.LabelsDocument));

    private static LabelsDocument Document(ServedState state, LabelBook book, string? note)
    {
        ImmutableArray<string> classes = state.Model.Current.Model.Classes;
        return new LabelsDocument(
            [.. book.Standing.Select(LabelDocument.Of)], [.. classes, .. book.Names.Except(classes, StringComparer.Ordinal)], book.Total,
            note is null ? null : state.Shown(note));
    }

    /// <summary>Says that they are written when they are on the disk.</summary>
    private static Task Give(HttpContext context, LabelGiving giving) => context.Answer(
        context.ReadJson(ApiJson.Default.JsonDocument).Then(body => Task.FromResult(Requests(body.RootElement))).Then(giving.Give),
        labels => context.Write(new NewLabelsDocument(labels), ApiJson.Default.NewLabelsDocument, StatusCodes.Status201Created));

    private static Result<LabelRequest[]> Requests(JsonElement body)
    {
        try
        {
            LabelRequest?[] requests = body.ValueKind == JsonValueKind.Array
                ? body.Deserialize(ApiJson.Default.LabelRequestArray)!
                : [body.Deserialize(ApiJson.Default.LabelRequest)];
            return requests.Length is > 0 and <= MostAtOnce && !requests.Contains(null)
                ? Result.Ok<LabelRequest[]>(requests!)
                : new Problem("Labels", $"there are not 1 to {MostAtOnce} of them", "Send fewer at once");
        }
        catch (JsonException)
        {
            return new Problem("Request", "it is no label, or list of labels", "See /openapi.json");
        }
    }
}
