namespace Galaxy.Tests.Imaging;

/// <summary>A JPEG with missing blocks, or parts of them, is refused, even if libjpeg is silent.</summary>
public sealed class JpegMissingDataTests
{
    public static TheoryData<string> ManyScans => [.. Fixture.WholeJpegs.Where(name => JpegSegment.Of(Fixture.Bytes(name)).Count(IsScan) > 1)];

    public static TheoryData<string> OneScan => [.. Fixture.WholeJpegs.Where(name => JpegSegment.Of(Fixture.Bytes(name)).Count(IsScan) == 1)];

    [Theory]
    [MemberData(nameof(ManyScans))]
    public void Picture_without_any_one_of_its_scans_is_refused(string name)
    {
        JpegSegment[] segments = JpegSegment.Of(Fixture.Bytes(name));
        foreach (JpegSegment scan in segments.Where(IsScan))
            Assert.Contains("scans", Fixture.Refuse(JpegSegment.Join(segments.Where(segment => segment != scan))).What);
    }

    [Theory]
    [MemberData(nameof(ManyScans))]
    public void Picture_cut_between_two_scans_is_refused_with_and_without_an_end(string name)
    {
        JpegSegment[] segments = JpegSegment.Of(Fixture.Bytes(name));
        for (int count = 1; count < segments.Length; count++)
        {
            byte[] cut = JpegSegment.Join(segments[..count]);
            Fixture.Refuse(cut);
            Fixture.Refuse(cut[..^2]);
        }
    }

    [Theory]
    [MemberData(nameof(OneScan))]
    public void Second_scan_of_a_picture_that_has_one_is_refused(string name)
    {
        JpegSegment[] segments = JpegSegment.Of(Fixture.Bytes(name));
        Fixture.Refuse(JpegSegment.Join([.. segments, segments.Last(IsScan)]));
    }

    /// <summary>Of the smallest pictures the last blocks take less than a byte, and a scan may end in a zero byte.</summary>
    [Theory]
    [MemberData(nameof(OneScan))]
    public void Blocks_made_of_the_zeros_that_fill_up_a_file_are_not_there(string name)
    {
        byte[] file = Fixture.Bytes(name);
        int start = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, JpegSegment.Scan]) + 14;
        foreach (double share in (double[])(file.Length > start + 100 ? [0.2, 0.5, 0.8] : []))
        {
            int cut = start + (int)(share * (file.Length - start));
            Fixture.Refuse([.. file[..cut], .. new byte[file.Length - cut]]);
            Fixture.Refuse([.. file[..cut], .. new byte[20_000]]);
        }
    }

    private static bool IsScan(JpegSegment segment) => segment.Marker == JpegSegment.Scan;
}
