using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>The content of an upload, whose end may not be the end that its form or its length promises.</summary>
/// <param name="content">As it comes.</param>
internal sealed class UploadedContent(Stream content) : Stream
{
    /// <summary>What is wrong with it; null if nothing is so far.</summary>
    public string? Flaw { get; private set; }

    /// <summary>Whether it is not whole because the server ends.</summary>
    public bool IsLate { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="OperationCanceledException">The client has gone. It is not to be read any further.</exception>
    /// <exception cref="InvalidDataException">The content is not whole.</exception>
    /// <exception cref="RefusedUploadException">The request is too large, or too late.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            throw new RefusedUploadException(exception);
        }
        catch (ConnectionResetException exception)
        {
            throw new OperationCanceledException("The client has gone.", exception);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            IsLate = exception is EndingServerException;
            Flaw = exception.Message.Split([',', '.'])[0];
            throw new InvalidDataException(Flaw, exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
