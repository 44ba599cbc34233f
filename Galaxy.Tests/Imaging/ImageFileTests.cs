using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Imaging;

public sealed class ImageFileTests
{
    public static TheoryData<string> Names => [.. Fixture.Names];

    public static TheoryData<string> JpegNames => [.. Fixture.WholeJpegs];

    [Theory]
    [MemberData(nameof(Names))]
    public void Pixels_are_those_that_Pillow_and_djpeg_read(string name)
    {
        Image expected = Fixture.Pixels(name);
        Image actual = Fixture.Decode(Fixture.Bytes(name));
        Assert.Equal((expected.Height, expected.Width), (actual.Height, actual.Width));
        int[] differences = [.. actual.Pixels.ToArray().Zip(expected.Pixels.ToArray(), (left, right) => Math.Abs(left - right))];
        Assert.True(differences.Max() == 0, $"mean {differences.Average()}, largest {differences.Max()}");
    }

    [Theory]
    [MemberData(nameof(JpegNames))]
    public void Every_truncation_that_costs_a_block_is_refused_by_the_files_name(string name)
    {
        byte[] file = Fixture.Bytes(name);
        for (int length = 2; length < file.Length - 2; length += Math.Max(1, file.Length / 40))
            Assert.Equal("cut.jpg", Fixture.Refuse(file[..length], "cut.jpg").Thing);
    }

    [Fact]
    public void Empty_file_is_refused() => Assert.Equal("empty.png", Fixture.Refuse([], "empty.png").Thing);

    [Fact]
    public void Giant_claims_are_refused_before_memory_is_taken()
    {
        byte[] jpeg = Fixture.Bytes("baseline420.jpg");
        int frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        jpeg.AsSpan(frame + 5, 4).Fill(0xFF);
        byte[] png = PngWriter.Write(1, 1, depth: 8, color: 0, isInterlaced: false, claimedSide: 65_535).File;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Problem tooLarge = Fixture.Refuse(jpeg, "giant.jpg");
        Fixture.Refuse(png, "giant.png");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
        Assert.Contains("65535×65535", tooLarge.What);
    }

    [Fact]
    public void Size_beyond_what_the_bytes_can_hold_is_refused()
    {
        byte[] jpeg = Fixture.Bytes("baseline420.jpg");
        int frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        ((ReadOnlySpan<byte>)[0x0C, 0, 0x0C, 0]).CopyTo(jpeg.AsSpan(frame + 5));
        Assert.Contains("has only", Fixture.Refuse(jpeg).What);
    }
}
