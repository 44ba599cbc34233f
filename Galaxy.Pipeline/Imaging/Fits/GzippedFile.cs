using System.Buffers.Binary;
using System.IO.Compression;

namespace Galaxy.Pipeline.Imaging.Fits;

/// <summary>FITS files that gzip compressed as a whole.</summary>
internal static class GzippedFile
{
    /// <summary>The most bytes that one may come to: the largest picture in 64-bit floats.</summary>
    private const long MostBytes = ImageLimits.MostPixels * sizeof(double);

    /// <summary>Deflate compresses at most this many times.</summary>
    private const long MostRatio = 1032;

    /// <summary>The content.</summary>
    /// <param name="file">One that gzip compressed.</param>
    /// <exception cref="ImageFormatException">It is damaged, or larger than any picture.</exception>
    public static ReadOnlySpan<byte> Decompress(ReadOnlySpan<byte> file)
    {
        // Its last bytes say how long the content is, if there is only one part.
        long expected = BinaryPrimitives.ReadUInt32LittleEndian(file[^sizeof(uint)..]);
        byte[] content = new byte[(int)Math.Min(expected, Math.Min(MostBytes, file.Length * MostRatio)) + 1];
        try
        {
            using GZipStream stream = new(new MemoryStream(file.ToArray()), CompressionMode.Decompress);
            for (int length = 0; ;)
            {
                int read = stream.Read(content.AsSpan(length));
                length += read;
                if (read == 0)
                    return content.AsSpan(0, length);
                if (length > MostBytes)
                    throw new ImageFormatException($"it comes to more than {MostBytes >> 20} MB when decompressed", "Cut the picture out first");
                if (length == content.Length)
                    Array.Resize(ref content, (int)Math.Min(length * 2L, MostBytes + 1));
            }
        }
        catch (InvalidDataException)
        {
            throw new ImageFormatException("what gzip compressed is damaged");
        }
    }
}
