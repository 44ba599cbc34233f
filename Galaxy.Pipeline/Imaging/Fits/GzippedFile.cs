using System.Buffers.Binary;
using System.IO.Compression;

namespace Galaxy.Pipeline.Imaging.Fits;

/// <summary>FITS files that gzip compressed as a whole.</summary>
internal static class GzippedFile
{
    /// <summary>How many bytes are needed to tell how the content begins: a name and a table of codes may come first.</summary>
    public const int HeadLength = 1024;

    /// <summary>The most bytes that one may come to: the largest picture in 64-bit floats.</summary>
    private const long MostBytes = ImageLimits.MostPixels * sizeof(double);

    /// <summary>Deflate compresses at most this many times.</summary>
    private const long MostRatio = 1032;

    /// <summary>Header and trailer of a file without content.</summary>
    private const int LeastBytes = 18;

    /// <summary>With which gzip's files begin.</summary>
    private static ReadOnlySpan<byte> Signature => [0x1F, 0x8B];

    /// <summary>Whether it is compressed and its content begins like this.</summary>
    public static bool Is(ReadOnlySpan<byte> file, ReadOnlySpan<byte> beginning)
    {
        if (!file.StartsWith(Signature) || file.Length < LeastBytes)
            return false;
        try
        {
            Span<byte> head = stackalloc byte[beginning.Length];
            using GZipStream stream = new(new MemoryStream(file[..Math.Min(file.Length, HeadLength)].ToArray()), CompressionMode.Decompress);
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(beginning);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The content.</summary>
    /// <param name="file">One that <see cref="Is"/> compressed.</param>
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
