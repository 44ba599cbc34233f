using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

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

    /// <summary>What is wrong with a request, as problem details (RFC 9457).</summary>
    public static Task Refuse(this HttpContext context, int status, Problem problem)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Write(
            JsonSerializer.SerializeToUtf8Bytes(new ProblemDetail(problem.Thing, status, $"{problem}"), HttpJson.Default.ProblemDetail),
            "application/problem+json", status);
    }
}
