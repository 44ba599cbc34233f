using System.IO.Compression;

namespace Galaxy.Pipeline.Files;

/// <summary>Tells what gzip compressed as a whole.</summary>
internal static class Gzip
{
    /// <summary>How many bytes are needed to tell how the content begins: a name and a table of codes may come first.</summary>
    public const int HeadLength = 4096;

    /// <summary>How the file begins.</summary>
    private static ReadOnlySpan<byte> Signature => [0x1F, 0x8B];

    /// <summary>How the content begins.</summary>
    /// <param name="file">The file, or at least <see cref="HeadLength"/> bytes of it.</param>
    /// <param name="length">How many bytes of the content are wanted.</param>
    /// <returns>As many, or as there are; none if it is not compressed, or damaged.</returns>
    public static ReadOnlySpan<byte> Beginning(ReadOnlySpan<byte> file, int length)
    {
        if (!file.StartsWith(Signature))
            return [];
        byte[] beginning = new byte[length];
        try
        {
            using GZipStream content = new(new MemoryStream(file[..Math.Min(file.Length, HeadLength)].ToArray()), CompressionMode.Decompress);
            return beginning.AsSpan(0, content.ReadAtLeast(beginning, length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
