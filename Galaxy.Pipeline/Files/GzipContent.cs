using System.IO.Compression;

namespace Galaxy.Pipeline.Files;

/// <summary>What gzip compressed. Its checksum and its length stand behind it, so damage may only be known at the end: read to it.</summary>
/// <param name="packed">The compressed file; taken over.</param>
internal sealed class GzipContent(Stream packed) : ReadOnlyStream
{
    private readonly GZipStream _content = new(packed, CompressionMode.Decompress);

    /// <exception cref="IOException">It is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (InvalidDataException)
        {
            // Told below, in words of the file.
        }

        throw new IOException("what gzip compressed is damaged");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _content.Dispose();
        base.Dispose(disposing);
    }
}
