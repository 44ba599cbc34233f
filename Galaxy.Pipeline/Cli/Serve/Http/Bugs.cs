using System.Diagnostics.CodeAnalysis;
using Galaxy.Pipeline.Cli.Console;
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
        catch (BadHttpRequestException exception)
        {
            await Refuse(context, exception.StatusCode, new Problem("Request", exception.Message.TrimEnd('.'), "Send it again, whole and smaller"));
        }
        catch (RefusedUploadException exception)
        {
            await Refuse(context, exception.StatusCode, new Problem("Request", exception.Message.TrimEnd('.'), "Send it again, whole and smaller"));
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested)
        {
            _ = exception; // The client has gone.
        }
        catch (Exception exception)
        {
            terminal.Complain($"{context.Request.Method} {context.Request.Path}: this is a bug, please report it: {exception.GetType().Name}: "
                + OneLine.Of(exception.Message));
            await Refuse(context, StatusCodes.Status500InternalServerError, new Problem("Server", "it made a mistake", "Please report it"));
        }
    }

    /// <summary>An answer that has begun can only be cut off, so that nobody takes it for a whole one.</summary>
    private static Task Refuse(HttpContext context, int status, Problem problem)
    {
        if (!context.Response.HasStarted)
            return context.Refuse(status, problem);
        context.Abort();
        return Task.CompletedTask;
    }
}
