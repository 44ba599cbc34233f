using Galaxy.Pipeline.Cli.Serve.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Requests with bodies: not too many at once, and none is waited for when the server ends.</summary>
public sealed class BodiesTests
{
    [Fact]
    public async Task Too_many_at_once_are_refused_and_those_without_a_body_are_not()
    {
        Bodies bodies = new(1, CancellationToken.None);
        TaskCompletionSource end = new();
        HttpContext first = Request(hasBody: true), second = Request(hasBody: true), without = Request(hasBody: false), third = Request(hasBody: true);

        Task coming = bodies.Invoke(first, _ => end.Task);
        await bodies.Invoke(second, _ => throw new InvalidOperationException("It is not asked."));
        await bodies.Invoke(without, _ => Task.CompletedTask);
        end.SetResult();
        await coming;
        await bodies.Invoke(third, _ => Task.CompletedTask);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, second.Response.StatusCode);
        Assert.Equal("close", second.Response.Headers.Connection);
        Assert.All([first, without, third], request => Assert.Equal(StatusCodes.Status200OK, request.Response.StatusCode));
    }

    [Fact]
    public async Task What_has_not_come_when_the_server_ends_is_no_longer_waited_for()
    {
        using CancellationTokenSource late = new();
        Bodies bodies = new(1, late.Token);
        HttpContext request = Request(hasBody: true);
        request.Request.Body = new EndlessStream();

        Task coming = bodies.Invoke(request, async context => _ = await context.Request.Body.ReadAsync(new byte[1], CancellationToken.None));
        Assert.False(coming.IsCompleted);
        await late.CancelAsync();
        await coming;

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, request.Response.StatusCode);
    }

    private static DefaultHttpContext Request(bool hasBody)
    {
        DefaultHttpContext context = new();
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new BodyDetection(hasBody));
        return context;
    }

    private sealed record BodyDetection(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;

    /// <summary>Nothing comes of it, and no end.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
