using Parquet.Meta;
using Snappier;
using ZstdSharp;

namespace Galaxy.Pipeline.Files.Parquet;

/// <summary>How many bytes there are by the word of what is compressed: as many as the library makes room for.</summary>
internal static class PackedLength
{
    /// <summary>A number of 32 bits, seven to a byte.</summary>
    private const int LongestNumber = 5;

    /// <summary>How much of a page must be known for that; 0 if its compression does not tell, and the library goes by the page's head.</summary>
    public static int BytesNeeded(CompressionCodec codec, long bytes) => codec switch
    {
        CompressionCodec.SNAPPY => (int)Math.Min(LongestNumber, bytes),
        CompressionCodec.ZSTD => checked((int)bytes),
        _ => 0,
    };

    /// <summary>The bytes that the content unpacks to.</summary>
    /// <exception cref="InvalidDataException">It does not tell.</exception>
    public static long Of(CompressionCodec codec, ReadOnlySpan<byte> content)
    {
        string reason;
        try
        {
            return codec == CompressionCodec.SNAPPY
                ? Snappy.GetUncompressedLength(content)
                : checked((long)Decompressor.GetDecompressedSize(content));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            reason = LibraryReading.Reason(exception);
        }

        throw new InvalidDataException($"a page is damaged ({reason})");
    }
}
