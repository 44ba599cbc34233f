using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>Answers requests that no endpoint is for.</summary>
internal static class UnknownRoute
{
    public static async Task Invoke(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.HasStarted || context.Response.ContentLength is not null)
            return;
        string path = context.Request.Path.Value is { Length: > 0 } text ? text : "*";
        if (context.Response.StatusCode == StatusCodes.Status404NotFound)
            await context.Refuse(StatusCodes.Status404NotFound, new Problem(path, "there is no such page", "See /openapi.json"));
        else if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            await context.Refuse(StatusCodes.Status405MethodNotAllowed,
                new Problem(path, $"it does not take {context.Request.Method}", $"Use {context.Response.Headers.Allow}"));
    }
}
