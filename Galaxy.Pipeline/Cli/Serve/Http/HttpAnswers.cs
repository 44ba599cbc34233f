using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>Writes the answers to requests.</summary>
internal static class HttpAnswers
{
    /// <summary>A JSON document.</summary>
    public static Task Write<T>(this HttpContext context, T document, JsonTypeInfo<T> form, int status = StatusCodes.Status200OK) =>
        context.Write(JsonSerializer.SerializeToUtf8Bytes(document, form), "application/json", status);

    /// <summary>Bytes of some type.</summary>
    public static async Task Write(this HttpContext context, ReadOnlyMemory<byte> bytes, string type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>The value of a result, or what is wrong.</summary>
    /// <param name="context">The request.</param>
    /// <param name="result">What it leads to.</param>
    /// <param name="write">Writes the value.</param>
    public static async Task Answer<T>(this HttpContext context, Task<Result<T>> result, Func<T, Task> write) =>
        await context.Answer(await result, write);

    /// <inheritdoc cref="Answer{T}(HttpContext, Task{Result{T}}, Func{T, Task})"/>
    public static Task Answer<T>(this HttpContext context, Result<T> result, Func<T, Task> write) => result.Match(write, context.Refuse);

    /// <summary>The document that a request brings.</summary>
    /// <param name="context">The request.</param>
    /// <param name="form">Its form.</param>
    public static Task<Result<T>> ReadJson<T>(this HttpContext context, JsonTypeInfo<T> form) where T : class =>
        context.IsJson().Then(_ => ReadJson(context.Request.Body, form, context.RequestAborted));

    /// <summary>Whether a request says that it brings a JSON document.</summary>
    public static Result<Unit> IsJson(this HttpContext context) => context.Request.HasJsonContentType()
        ? Result.Done
        : new HttpProblem(StatusCodes.Status415UnsupportedMediaType, "Request", "it is not JSON", "Send it as application/json");

    /// <summary>The document of a request's body.</summary>
    public static async Task<Result<T>> ReadJson<T>(Stream body, JsonTypeInfo<T> form, CancellationToken canceled) where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(body, form, canceled) is { } document
                ? Result.Ok(document)
                : new Problem("Request", "it is null", "Send a JSON object");
        }
        catch (JsonException exception)
        {
            return new Problem("Request", $"it is not the JSON that is expected here, at {exception.Path ?? "$"}", "See /openapi.json");
        }
    }

    /// <summary>Whether the browser has this version already, which it then is told; it asks for it again each time.</summary>
    /// <param name="context">The request.</param>
    /// <param name="version">Tells it from other versions: letters and digits.</param>
    public static bool IsKnown(this HttpContext context, string version)
    {
        EntityTagHeaderValue tag = new($"\"{version}\"");
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ETag = tag.ToString();
        bool isKnown = context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
        if (isKnown)
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        return isKnown;
    }

    /// <summary>What is wrong with a request; its status is that of an <see cref="HttpProblem"/>, or of a bad request.</summary>
    public static Task Refuse(this HttpContext context, Problem problem) =>
        context.Refuse((problem as HttpProblem)?.Status ?? StatusCodes.Status400BadRequest, problem);

    /// <summary>The same, and no more of the request is received.</summary>
    public static Task RefuseAndClose(this HttpContext context, HttpProblem problem)
    {
        context.Response.Headers.Connection = "close";
        return context.Refuse(problem);
    }

    /// <summary>What is wrong with a request, as problem details (RFC 9457); for a person in front of a browser as a line of text.</summary>
    public static Task Refuse(this HttpContext context, int status, Problem problem)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ETag = default;
        return IsShown(context) ? context.Write(Encoding.UTF8.GetBytes($"{problem}\n"), "text/plain; charset=utf-8", status) : context.Write(
            JsonSerializer.SerializeToUtf8Bytes(new ProblemDetail(problem.Thing, status, $"{problem}"), HttpJson.Default.ProblemDetail),
            "application/problem+json", status);
    }

    /// <summary>Whether a browser shows the answer to a person, instead of giving it to a page.</summary>
    private static bool IsShown(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept is [{ } accepted, ..]
        && accepted.Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
