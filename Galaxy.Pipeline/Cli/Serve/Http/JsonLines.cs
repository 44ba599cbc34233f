using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>
/// An answer of JSON documents, one a line, each sent as soon as it is there. What the client does not read yet waits here, up to a number of lines
/// that no request of pictures has: a client that only reads when it has sent all of its request must not be waited for.
/// </summary>
internal sealed class JsonLines : IAsyncDisposable
{
    private const int MostWaiting = 2048;

    private readonly HttpContext _context;
    private readonly CancellationToken _canceled;
    private readonly Channel<byte[]> _lines = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task _sending;

    public JsonLines(HttpContext context)
    {
        _context = context;
        _canceled = context.RequestAborted;
        context.Response.ContentType = "application/x-ndjson";
        _sending = Send();
    }

    /// <summary>Sends a document, from any thread; waits if the client has not read many before it.</summary>
    public Task Write<T>(T document, JsonTypeInfo<T> form) =>
        _lines.Writer.WriteAsync([.. JsonSerializer.SerializeToUtf8Bytes(document, form), (byte)'\n'], _canceled).AsTask();

    /// <summary>Ends the answer when all of it was sent.</summary>
    public Task Complete()
    {
        _lines.Writer.TryComplete();
        return _sending;
    }

    /// <summary>Sends what is there, unless the client has gone, and nothing any more.</summary>
    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Send()
    {
        while (await _lines.Reader.WaitToReadAsync(_canceled))
        {
            while (_lines.Reader.TryRead(out byte[]? line))
                await _context.Response.BodyWriter.WriteAsync(line, _canceled);
        }
    }
}
