namespace Galaxy.Tests.Imaging;

/// <summary>A defect of a JPEG that costs no block changes no pixel.</summary>
public sealed class ForgivenJpegTests
{
    private static readonly byte[] _adobe = [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0];

    public static TheoryData<string> Names => [.. Fixture.WholeJpegs];

    [Theory]
    [MemberData(nameof(Names))]
    public void Lost_half_or_overwritten_end_marker_costs_nothing(string name)
    {
        byte[] file = Fixture.Bytes(name);
        byte[] whole = Pixels(file);
        Assert.Equal(whole, Pixels(file[..^2]));
        Assert.Equal(whole, Pixels(file[..^1]));
        Assert.Equal(whole, Pixels([.. file[..^2], .. new byte[600]]));
        Assert.Equal(whole, Pixels([.. file[..^2], 0xFF, 0xFF, 0xFF]));
        Assert.Equal(whole, Pixels([.. file[..^2], 0xFF, 0xFE, 1, 0, 1, 2]));
        Assert.Equal(whole, Pixels([.. file, .. file]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bytes_between_segments_are_skipped(string name)
    {
        byte[] file = Fixture.Bytes(name);
        JpegSegment[] segments = JpegSegment.Of(file);
        for (int before = 0; before <= segments.Length; before++)
        {
            byte[] strange = [.. segments[..before].SelectMany(segment => segment.Bytes), 7, 0xFF, 0, 200, 0xFF, .. segments[before..].SelectMany(segment => segment.Bytes)];
            Assert.Equal(Pixels(file), Pixels([.. JpegSegment.Start, .. strange, .. JpegSegment.End]));
        }
    }

    [Fact]
    public void Bytes_before_a_restart_marker_are_skipped_but_the_marker_must_be_the_next()
    {
        byte[] file = Fixture.Bytes("restart444.jpg");
        int marker = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD3]);
        Assert.Equal(Pixels(file), Pixels([.. file[..marker], 1, 2, 3, .. file[marker..]]));
        Assert.Contains("restart marker", Fixture.Refuse([.. file[..marker], 0xFF, 0xD4, .. file[(marker + 2)..]]).What);
        Assert.Contains("restart marker", Fixture.Refuse([.. file[..marker], .. file[(marker + 2)..]]).What);
    }

    [Fact]
    public void Standard_huffman_tables_stand_in_for_those_that_are_left_out()
    {
        byte[] file = Fixture.Bytes("baseline420.jpg");
        Assert.Equal(Pixels(file), Pixels(JpegSegment.Join(JpegSegment.Of(file).Where(segment => segment.Marker != 0xC4))));
    }

    [Fact]
    public void Jfif_speaks_before_adobe_and_both_before_the_channels_names()
    {
        byte[] file = Fixture.Bytes("baseline444.jpg");
        JpegSegment[] segments = JpegSegment.Of(file);
        JpegSegment[] bare = [.. segments.Where(segment => segment.Marker != 0xE0)];
        JpegSegment adobe = new(0xEE, _adobe);
        byte[] luma = Pixels(file);
        byte[] direct = Pixels(JpegSegment.Join([adobe, .. bare]));
        byte[] unknownTransform = [.. _adobe[..^1], 2];
        Assert.NotEqual(luma, direct);
        Assert.Equal(luma, Pixels(JpegSegment.Join([adobe, .. segments])));
        Assert.Equal(luma, Pixels(JpegSegment.Join([.. segments, adobe])));
        Assert.Equal(luma, Pixels(JpegSegment.Join(bare)));
        Assert.Equal(luma, Pixels(JpegSegment.Join([new(0xEE, unknownTransform), .. bare])));
        Assert.Equal(direct, Pixels(Named(JpegSegment.Join(bare), "RGB"u8)));
        Assert.Equal(luma, Pixels(Named(file, "RGB"u8)));
    }

    [Fact]
    public void Channels_of_one_name_are_told_by_their_order()
    {
        byte[] file = Fixture.Bytes("baseline420.jpg");
        Assert.Equal(Pixels(file), Pixels(Named(file, [1, 1, 1])));
    }

    [Fact]
    public void Tables_behind_the_scan_change_nothing()
    {
        byte[] file = Fixture.Bytes("baseline420.jpg");
        JpegSegment table = new(0xDB, [0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64)]);
        Assert.Equal(Pixels(file), Pixels(JpegSegment.Join([.. JpegSegment.Of(file), table])));
    }

    private static byte[] Named(byte[] file, ReadOnlySpan<byte> names)
    {
        byte[] copy = [.. file];
        int frame = copy.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        int scan = copy.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        for (int channel = 0; channel < names.Length; channel++)
            copy[frame + 10 + 3 * channel] = copy[scan + 5 + 2 * channel] = names[channel];
        return copy;
    }

    private static byte[] Pixels(byte[] file) => Fixture.Decode(file).Pixels.ToArray();
}
