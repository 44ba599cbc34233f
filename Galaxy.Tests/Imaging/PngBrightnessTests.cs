using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Imaging;

/// <summary>A PNG of 16 bits that measures instead of showing is neither black nor flat.</summary>
public sealed class PngBrightnessTests
{
    private const int Side = 40;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(1, 30_000)]
    public void Galaxy_in_a_sixteenth_of_the_range_shows(int planes, int pedestal)
    {
        Image image = Fixture.Decode(PngWriter.Of16Bits(Side, Side, planes, Galaxy(planes, pedestal, peak: 900)));
        Assert.InRange(Level(image, Side / 2, Side / 2), 240, 255);
        Assert.InRange(Level(image, Side / 2, Side / 2 + 8), 30, 200);
        Assert.InRange(Level(image, 1, 1), 0, 60);
    }

    /// <summary>Linear up to the brightest star, so that nearly all pixels are below 16 of 256 levels.</summary>
    [Fact]
    public void Star_does_not_hide_a_galaxy()
    {
        ushort[] samples = Galaxy(1, pedestal: 100, peak: 900);
        samples[3] = ushort.MaxValue;
        Image image = Fixture.Decode(PngWriter.Of16Bits(Side, Side, 1, samples));
        Assert.InRange(Level(image, Side / 2, Side / 2), 240, 255);
    }

    [Fact]
    public void Picture_that_uses_its_range_is_scaled()
    {
        ushort[] samples = Galaxy(1, pedestal: 0, peak: 60_000);
        Image image = Fixture.Decode(PngWriter.Of16Bits(Side, Side, 1, samples));
        Assert.Equal(samples.Select(sample => (byte)Math.Round(sample / 257.0)), image.Pixels.ToArray().Where((_, index) => index % 3 == 0));
    }

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    public void Dark_picture_of_8_bits_stays_dark(int factor)
    {
        ushort[] samples = [.. Galaxy(1, pedestal: 0, peak: 9).Select(sample => (ushort)(sample * factor))];
        Image image = Fixture.Decode(PngWriter.Of16Bits(Side, Side, 1, samples));
        Assert.InRange(image.Pixels.ToArray().Max(), 8, 12);
    }

    private static int Level(Image image, int row, int column) => image.Pixels[(row * image.Width + column) * Image.Channels];

    /// <summary>A round galaxy in the middle of a sky with some noise.</summary>
    private static ushort[] Galaxy(int planes, int pedestal, int peak)
    {
        Random random = new(5);
        return
        [
            .. from row in Enumerable.Range(0, Side)
               from column in Enumerable.Range(0, Side)
               from plane in Enumerable.Range(0, planes)
               let distance = Math.Pow(row - Side / 2, 2) + Math.Pow(column - Side / 2, 2)
               select (ushort)(pedestal + peak / (1 + distance / 6) + random.Next(1 + peak / 300)),
        ];
    }
}
