using System.Collections.Immutable;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET</c> and <c>POST /api/labels</c>: what people say of pictures.</summary>
internal static class LabelsEndpoint
{
    private const string Route = "/api/labels";
    private const int MostAtOnce = 1000;
    private const int TagDigits = 12;

    public static void Map(IEndpointRouteBuilder routes, ServedState state)
    {
        routes.MapRead(Route, context => Answer(context, state));
        LabelGiving giving = new(state);
        routes.MapPost(Route, context => Give(context, giving));
    }

    private static async Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        Result<LabelsDocument?> read = await state.Labels.InTurn(
            () => state.Labels.Read((book, note) => context.IsKnown(Version(model, book)) ? null : Document(state, model, book, note)),
            context.RequestAborted);
        await read.MapProblem(state.Refused).Match(document => document is null ? Task.CompletedTask : Send(context, document), context.Refuse);
    }

    /// <summary>Pages ask whenever somebody comes back to them, mostly for what they know.</summary>
    private static string Version(IServedModel model, LabelBook book) =>
        $"{model.Digest[..TagDigits]}-{book.Total}-{(book.Last is { } last ? $"{last.Picture[..TagDigits]}-{LabelLine.TimeOf(last)}" : "")}";

    /// <summary>Of a million labels there is never the whole text in memory.</summary>
    private static Task Send(HttpContext context, LabelsDocument document)
    {
        context.Response.ContentType = "application/json";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : JsonSerializer.SerializeAsync(context.Response.Body, document, ApiJson.Default.LabelsDocument, context.RequestAborted);
    }

    private static LabelsDocument Document(ServedState state, IServedModel model, LabelBook book, string? note)
    {
        ImmutableArray<string> classes = model.Model.Classes;
        return new LabelsDocument(
            book.Standing.ToImmutableArray().Select(LabelDocument.Of), [.. classes, .. book.Names.Except(classes, StringComparer.Ordinal)], book.Total,
            note is null ? null : state.Shown(note));
    }

    /// <summary>Says that they are written when they are on the disk.</summary>
    private static Task Give(HttpContext context, LabelGiving giving) => context.Answer(
        context.ReadJson(ApiJson.Default.JsonDocument).Then(body => Task.FromResult(Requests(body))).Then(giving.Give),
        labels => context.Write(new NewLabelsDocument(labels), ApiJson.Default.NewLabelsDocument, StatusCodes.Status201Created));

    private static Result<LabelRequest[]> Requests(JsonDocument document)
    {
        using JsonDocument body = document;
        try
        {
            return Checked(body.RootElement.ValueKind == JsonValueKind.Array
                ? body.Deserialize(ApiJson.Default.LabelRequestArray)!
                : [body.Deserialize(ApiJson.Default.LabelRequest)]);
        }
        catch (JsonException)
        {
            return new Problem(
                "Request", "it is no label, or list of labels: picture, label (null takes the last one back), who and takesBack", "See /openapi.json");
        }
    }

    private static Result<LabelRequest[]> Checked(LabelRequest?[] requests) => requests.Length switch
    {
        0 => new Problem("Labels", "there are none", "Send at least one"),
        > MostAtOnce => new Problem("Labels", $"there are {requests.Length}", $"Send {MostAtOnce} at most"),
        _ when requests.Contains(null) => new Problem("Labels", "one of them is null", "Leave it out"),
        _ => Result.Ok<LabelRequest[]>(requests!),
    };
}
