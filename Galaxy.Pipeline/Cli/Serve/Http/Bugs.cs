using System.Diagnostics.CodeAnalysis;
using Galaxy.Pipeline.Cli.Console;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>What no endpoint has foreseen ends one request, not the server, and is told on the terminal.</summary>
internal sealed class Bugs(Terminal terminal)
{
    [SuppressMessage("Design", "CA1031", Justification = "The last line of defense.")]
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (Status(exception) is not null)
        {
            Problem problem = new("Request", exception.Message.TrimEnd('.'), "Send it again, whole and smaller");
            await Refuse(context, Status(exception)!.Value, problem);
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested || IsEnd(exception))
        {
            context.Abort(); // The client has gone, or the server ends.
        }
        catch (Exception exception)
        {
            terminal.Complain($"{context.Request.Method} {context.Request.Path}: this is a bug, please report it: {exception.GetType().Name}: "
                + OneLine.Of(exception.Message));
            await Refuse(context, StatusCodes.Status500InternalServerError, new Problem("Server", "it made a mistake", "Please report it"));
        }
    }

    /// <summary>Whether the client has gone, or the server ends, which the request may hear of in other ways than by being canceled.</summary>
    private static bool IsEnd(Exception exception) =>
        exception is OperationCanceledException or EndingServerException or ConnectionResetException or ConnectionAbortedException;

    /// <summary>The status of a request that was refused while it was read; null if that is not why.</summary>
    private static int? Status(Exception exception) =>
        (exception as BadHttpRequestException)?.StatusCode ?? (exception as RefusedUploadException)?.StatusCode;

    /// <summary>An answer that has begun can only be cut off, so that nobody takes it for a whole one.</summary>
    private static Task Refuse(HttpContext context, int status, Problem problem)
    {
        if (!context.Response.HasStarted)
            return context.Refuse(status, problem);
        context.Abort();
        return Task.CompletedTask;
    }
}
