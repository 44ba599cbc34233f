using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>Requests with a body take memory and time, so there are not too many at once, and none is waited for when the server ends.</summary>
/// <param name="most">The most at once.</param>
/// <param name="late">Canceled when no more of any body is waited for.</param>
internal sealed class Bodies(int most, CancellationToken late)
{
    private int _count;

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true)
        {
            await next(context);
            return;
        }

        try
        {
            if (Interlocked.Increment(ref _count) > most)
                await context.RefuseAndClose(Busy);
            else
                await Receive(context, next);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }

    private static HttpProblem Busy { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "Request", "the server receives too many at once", "Send it again later");

    private async Task Receive(HttpContext context, RequestDelegate next)
    {
        context.Request.Body = new ComingBody(context.Request.Body, late);
        try
        {
            await next(context);
        }
        catch (EndingServerException) when (!context.Response.HasStarted)
        {
            await context.Refuse(EndingServerException.Problem);
        }
    }
}
