using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Imaging;

/// <summary>BMP, GIF and WebP, which ImageSharp decodes. <see cref="ImageFileTests"/> compares their pixels with Pillow's.</summary>
public sealed class LibraryFileTests
{
    public static TheoryData<string> Names => [.. Fixture.Names.Where(name => Path.GetExtension(name) is ".bmp" or ".gif" or ".webp")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Cut_file_is_refused_by_its_name_or_costs_no_pixel(string name)
    {
        byte[] file = Fixture.Bytes(name);
        byte[] whole = Fixture.Pixels(name).Pixels.ToArray();
        for (int length = 18; length < file.Length; length += 1 + file.Length / 97)
        {
            if (Fixture.TryDecode(file[..length], out Image? image, out Problem? problem))
                Assert.Equal(whole, image.Pixels.ToArray());
            else
                Assert.Equal("picture", problem.Thing);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Half_a_file_is_refused(string name)
    {
        byte[] file = Fixture.Bytes(name);
        if (!name.StartsWith("animated", StringComparison.Ordinal))
            Assert.Contains("end", Fixture.Refuse(file[..(file.Length / 2)]).What);
    }

    [Theory]
    [InlineData("bits24.bmp", 18, new byte[] { 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 0 }, "65535×65535")]
    [InlineData("bits24.bmp", 18, new byte[] { 0, 0, 0, 0x80, 0, 0, 0, 0x80 }, "-2147483648×-2147483648")]
    [InlineData("palette64.gif", 6, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF }, "65535×65535")]
    [InlineData("lossless.webp", 21, new byte[] { 0xFF, 0xFF, 0xFF, 0x0F }, "16384×16384")]
    [InlineData("lossy.webp", 26, new byte[] { 0xFF, 0x3F, 0xFF, 0x3F }, "16383×16383")]
    public void Giant_claims_are_refused_before_memory_is_taken(string name, int place, byte[] claim, string what)
    {
        byte[] file = Fixture.Bytes(name);
        claim.CopyTo(file, place);
        Fixture.Refuse(Fixture.Bytes(name)[..^9]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(what, Fixture.Refuse(file).What);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
    }

    [Fact]
    public void Bmp_whose_header_has_no_room_for_its_masks_is_refused()
    {
        byte[] file = Fixture.Bytes("masks565.bmp");
        (file[14], file[30]) = (52, 6);
        Assert.Contains("compression (6) is not supported", Fixture.Refuse(file).What);
    }

    /// <summary>Dictionary codes of a GIF that end in the middle of its picture, with blocks that end as they should.</summary>
    [Fact]
    public void Gif_whose_codes_stand_for_too_few_pixels_is_refused()
    {
        byte[] file = Fixture.Bytes("palette64.gif");
        int descriptor = file.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x2C, 0, 0, 0, 0]);
        byte[] shorter = [.. file[..(descriptor + 11)], 20, .. file[(descriptor + 12)..(descriptor + 32)], 0, 0x3B];
        Assert.Contains("end early", Fixture.Refuse(shorter).What);
    }
}
