using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Imaging;

/// <summary>A header's claims are checked without overflow, before memory is allocated.</summary>
public sealed class PictureSizeTests
{
    private static readonly uint[] _sides =
        [0, 0x1_0000, 46_341, 0x7FFF_FFFF, 0x8000_0000, 0xB504_F334, 0xC000_0000, 0xFFFF_0001, 0xFFFF_FFFF];

    [Fact]
    public void Png_of_any_claimed_size_is_refused_by_its_size_and_takes_no_memory()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (uint height in _sides)
            foreach (uint width in _sides)
                foreach ((int depth, int color) in PngWriter.Kinds)
                    Assert.Contains($"{width}×{height}", Fixture.Refuse(PngWriter.Claim(height, width, depth, color)).What);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData(0xFFFF, 0xFFFF)]
    [InlineData(0xFFFF, 1)]
    [InlineData(1, 0xFFFF)]
    [InlineData(0, 8)]
    [InlineData(8, 0)]
    [InlineData(3000, 4000)]
    public void Jpeg_of_any_claimed_size_and_sampling_is_refused_and_takes_no_memory(int height, int width)
    {
        byte[] file = Fixture.Bytes("progressive420.jpg");
        int frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2]);
        ((ReadOnlySpan<byte>)[(byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width]).CopyTo(file.AsSpan(frame + 5));
        foreach (byte sampling in (byte[])[0x11, 0x22, 0x44, 0x14, 0x41, 0xFF])
        {
            file[frame + 11] = sampling;
            long before = GC.GetAllocatedBytesForCurrentThread();
            Fixture.Refuse(file);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000_000);
        }
    }

    [Fact]
    public void Oblong_picture_is_scaled_without_memory_for_all_its_rows()
    {
        Image tall = Image.Own(1 << 18, 1, new byte[(1 << 18) * Image.Channels]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Image wide = tall.AreaScaleWide(null, 64, 64, margin: 23);
        Assert.Equal((110, 110), (wide.Height, wide.Width));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000_000);
    }

    [Fact]
    public void Picture_whose_bytes_are_counted_wrongly_is_none() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Image.Own(1 << 16, 1 << 16, []));
}
