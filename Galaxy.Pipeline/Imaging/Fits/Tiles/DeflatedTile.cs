using System.IO.Compression;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>Numbers compressed by GZIP_1, or by GZIP_2, which puts all first bytes first, then all second bytes, and so on.</summary>
internal static class DeflatedTile
{
    /// <summary>The bytes of the numbers, those of a number together: as many for each as it was compressed with.</summary>
    /// <param name="tile">What gzip wrote.</param>
    /// <param name="values">How many numbers there are.</param>
    /// <param name="mostBytes">The most bytes that a number may have.</param>
    /// <param name="isShuffled">Whether it is GZIP_2.</param>
    /// <exception cref="ImageFormatException">It is damaged, or holds fewer numbers, or more.</exception>
    public static byte[] Decode(ReadOnlySpan<byte> tile, int values, int mostBytes, bool isShuffled)
    {
        byte[] bytes = Decompress(tile, values * mostBytes);
        if (bytes.Length == 0 || bytes.Length % values != 0)
            throw Damaged();
        return isShuffled ? Together(bytes, values) : bytes;
    }

    private static byte[] Decompress(ReadOnlySpan<byte> tile, int most)
    {
        try
        {
            using GZipStream stream = new(new MemoryStream(tile.ToArray()), CompressionMode.Decompress);
            byte[] bytes = new byte[most];
            int length = stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false);
            if (length < most)
                return bytes[..length];
            return stream.ReadByte() < 0 ? bytes : throw Damaged();
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    private static byte[] Together(byte[] shuffled, int values)
    {
        int size = shuffled.Length / values;
        byte[] bytes = new byte[shuffled.Length];
        for (int index = 0; index < bytes.Length; index++)
            bytes[index % values * size + index / values] = shuffled[index];
        return bytes;
    }

    private static ImageFormatException Damaged() => new("a tile is damaged");
}
