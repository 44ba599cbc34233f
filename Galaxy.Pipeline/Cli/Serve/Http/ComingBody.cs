using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>The body of a request while it comes.</summary>
/// <param name="body">The body.</param>
/// <param name="late">Canceled when no more of it is waited for. Whether the client has gone, the body itself knows.</param>
internal sealed class ComingBody(Stream body, CancellationToken late) : ReadOnlyStream
{
    /// <exception cref="EndingServerException">It is late.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await body.ReadAsync(buffer, late);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new EndingServerException();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();
}
