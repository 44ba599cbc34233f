namespace Galaxy.Tests.Imaging;

/// <summary>The segments of a JPEG, to be reassembled incorrectly.</summary>
/// <param name="Marker">The segment's marker.</param>
/// <param name="Bytes">All of it; a scan comes with its coded data.</param>
internal sealed record JpegSegment(int Marker, byte[] Bytes)
{
    public const int Scan = 0xDA;

    public static readonly byte[] Start = [0xFF, 0xD8];
    public static readonly byte[] End = [0xFF, 0xD9];

    /// <summary>What lies between start and end.</summary>
    public static JpegSegment[] Of(byte[] file)
    {
        List<JpegSegment> segments = [];
        for (int start = 2; file[start + 1] != 0xD9;)
        {
            int end = start + 2 + (file[start + 2] << 8 | file[start + 3]);
            while (file[start + 1] == Scan && !(file[end] == 0xFF && file[end + 1] is not 0 and (< 0xD0 or > 0xD7)))
                end++;
            segments.Add(new JpegSegment(file[start + 1], file[start..end]));
            start = end;
        }

        return [.. segments];
    }

    public static byte[] Join(IEnumerable<JpegSegment> segments) => [.. Start, .. segments.SelectMany(segment => segment.Bytes), .. End];
}
