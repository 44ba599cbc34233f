using System.Text.Json;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Cli.Serve.Learning;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /api/training/events</c>: how far a training is, as server-sent events.</summary>
internal static class TrainingEventsEndpoint
{
    /// <summary>Proxies close a connection that is silent for longer.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(15);

    public static void Map(IEndpointRouteBuilder routes, ServedState state) =>
        routes.MapRead("/api/training/events", context => Answer(context, state));

    private static async Task Answer(HttpContext context, ServedState state)
    {
        if (!await state.Streams.WaitAsync(TimeSpan.Zero, context.RequestAborted))
        {
            await context.Refuse(Busy);
            return;
        }

        try
        {
            await Follow(context, state);
        }
        finally
        {
            state.Streams.Release();
        }
    }

    private static HttpProblem Busy { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "Events", "too many follow the training already", "Ask GET /api/training now and then instead");

    private static async Task Follow(HttpContext context, ServedState state)
    {
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, state.Stopping);
        try
        {
            while (!end.IsCancellationRequested)
            {
                (LearningState now, Task changed) = state.Learner.Now;
                await Send(context, Progress(state, now), end.Token);
                while (!await Comes(changed, state.Clock, end.Token))
                    await Send(context, ": still here\n\n"u8.ToArray(), end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the server stops.
        }
    }

    /// <summary>Whether a change comes before the silence is too long.</summary>
    private static async Task<bool> Comes(Task changed, TimeProvider clock, CancellationToken end)
    {
        try
        {
            await changed.WaitAsync(_silence, clock, end);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static byte[] Progress(ServedState state, LearningState now)
    {
        byte[] document = JsonSerializer.SerializeToUtf8Bytes(TrainingDocument.Of(state.Learner, now), ApiJson.Default.TrainingDocument);
        return [.. "event: progress\ndata: "u8, .. document, .. "\n\n"u8];
    }

    private static async Task Send(HttpContext context, byte[] bytes, CancellationToken end)
    {
        await context.Response.Body.WriteAsync(bytes, end);
        await context.Response.Body.FlushAsync(end);
    }
}
