using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>What ZCMPTYPE says.</summary>
internal enum TileCompression
{
    None,
    Rice,
    Gzip,
    ShuffledGzip,
}

/// <summary>Reads it.</summary>
internal static class TileCompressions
{
    /// <exception cref="ImageFormatException">It is not known, or not read.</exception>
    public static TileCompression Of(FitsHeader header) => header.Text("ZCMPTYPE") switch
    {
        "NOCOMPRESS" => TileCompression.None,
        "RICE_1" or "RICE_ONE" => TileCompression.Rice,
        "GZIP_1" => TileCompression.Gzip,
        "GZIP_2" => TileCompression.ShuffledGzip,
        var other => throw new ImageFormatException(
            $"its tiles are compressed by {other ?? "nothing known"}, which is not read", "Decompress it with 'funpack', or leave it out"),
    };
}
