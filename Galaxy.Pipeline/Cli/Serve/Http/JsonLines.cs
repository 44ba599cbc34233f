using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>
/// An answer of JSON documents, one a line, each sent as soon as it is there. What the client does not read yet waits here: a client that only reads
/// when it has sent all of its request must not be waited for.
/// </summary>
internal sealed class JsonLines
{
    private readonly HttpContext _context;
    private readonly Channel<byte[]> _lines = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _sending;

    public JsonLines(HttpContext context)
    {
        _context = context;
        context.Response.ContentType = "application/x-ndjson";
        _sending = Send();
    }

    /// <summary>Sends a document, from any thread.</summary>
    public void Write<T>(T document, JsonTypeInfo<T> form) => _lines.Writer.TryWrite([.. JsonSerializer.SerializeToUtf8Bytes(document, form), (byte)'\n']);

    /// <summary>Ends the answer when all of it was sent.</summary>
    public Task Complete()
    {
        _lines.Writer.TryComplete();
        return _sending;
    }

    private async Task Send()
    {
        while (await _lines.Reader.WaitToReadAsync(_context.RequestAborted))
        {
            while (_lines.Reader.TryRead(out byte[]? line))
                await _context.Response.BodyWriter.WriteAsync(line, _context.RequestAborted);
        }
    }
}
