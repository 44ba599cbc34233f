namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Markers of a JPEG (T.81, table B.1): a byte behind 0xFF that is neither 0 nor 0xFF.</summary>
internal static class JpegMarker
{
    public const int FirstRestart = 0xD0;
    public const int StartOfImage = 0xD8;
    public const int EndOfImage = 0xD9;
    public const int StartOfScan = 0xDA;

    /// <summary>The message for a segment that is too short for its contents.</summary>
    public const string Damaged = "its segments are damaged";

    /// <summary>Skips to behind the next marker, over any stray bytes before it.</summary>
    /// <returns>The marker, or null if the bytes end first.</returns>
    public static int? Next(ref ByteReader reader)
    {
        while (reader.Rest.IndexOf((byte)0xFF) is >= 0 and int before)
        {
            reader.Take(before);
            while (reader.Left > 0 && reader.Rest[0] == 0xFF)
                reader.Take(1);
            if (reader.Left > 0 && reader.Byte() is not 0 and var marker)
                return marker;
        }

        return null;
    }

    /// <summary>Whether the marker stands alone, without a segment.</summary>
    public static bool IsAlone(int marker) => marker is 0x01 or (>= FirstRestart and < StartOfImage);

    /// <summary>Whether the marker's segment does not matter for decoding: application data, comments, a number of lines.</summary>
    public static bool IsOptional(int marker) => marker is (>= 0xE0 and <= 0xEF) or 0xFE or 0xDC;
}
