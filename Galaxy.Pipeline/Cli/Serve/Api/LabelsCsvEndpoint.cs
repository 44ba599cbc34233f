using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Labels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /api/labels.csv</c>: the file of labels as it is.</summary>
internal static class LabelsCsvEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapRead("/api/labels.csv", context => Answer(context, state));

    private static async Task Answer(HttpContext context, ServedState state)
    {
        await foreach (Result<byte[]> piece in state.Labels.Pieces(context.RequestAborted))
        {
            if (piece is Result<byte[]>.Ok(var bytes))
                await Send(context, bytes);
            else if (piece is Result<byte[]>.Failed(var problem) && !context.Response.HasStarted)
                await context.Refuse(state.Refused(problem));
            else
                context.Abort();
        }
    }

    /// <summary>Only what is sent is called a file to save; a problem is none.</summary>
    private static async Task Send(HttpContext context, byte[] bytes)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = $"attachment; filename={LabelFile.Name}";
        }

        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
