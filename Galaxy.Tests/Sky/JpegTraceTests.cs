using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Sky;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;

namespace Galaxy.Tests.Sky;

public sealed class JpegTraceTests
{
    private const int Side = 37;

    [Fact]
    public void The_trace_is_that_of_a_JPEG_of_quality_75()
    {
        Detector detector = Noise(deviation: 12);
        using MemoryStream file = new();
        using (Image<Rgb24> picture = Picture(detector))
            picture.Save(file, new JpegEncoder { Quality = 75, ColorType = JpegColorType.YCbCrRatio420 });
        file.Position = 0;

        JpegTrace.Leave(detector);

        using Image<Rgb24> expected = Image.Load<Rgb24>(file);
        double difference = Enumerable.Range(0, Side * Side).Average(index =>
            Math.Abs(expected[index % Side, index / Side].G - detector.R[index]));
        Assert.InRange(difference, 0, 1.5);
    }

    [Fact]
    public void It_takes_away_most_of_the_colors_of_noise()
    {
        Detector detector = Noise(deviation: 6);
        double before = Colorfulness(detector);

        JpegTrace.Leave(detector);

        Assert.InRange(Colorfulness(detector), 0, before / 3);
    }

    [Fact]
    public void An_even_color_stays()
    {
        Detector detector = Noise(deviation: 0);

        JpegTrace.Leave(detector);

        Assert.All(detector.R, value => Assert.Equal(90, value, 1.5f));
        Assert.All(detector.I, value => Assert.Equal(120, value, 3f));
    }

    /// <summary>A brownish picture whose bands have noise of their own.</summary>
    private static Detector Noise(double deviation)
    {
        Detector detector = new(Side, Detector.NativePixel);
        RandomStream random = new(5);
        for (int index = 0; index < Side * Side; index++)
        {
            detector.I[index] = (float)(120 + deviation * random.NextNormal());
            detector.R[index] = (float)(90 + deviation * random.NextNormal());
            detector.G[index] = (float)(70 + deviation * random.NextNormal());
        }

        return detector;
    }

    private static Image<Rgb24> Picture(Detector detector)
    {
        Image<Rgb24> picture = new(Side, Side);
        for (int index = 0; index < Side * Side; index++)
            picture[index % Side, index / Side] = new Rgb24(Byte(detector.I[index]), Byte(detector.R[index]), Byte(detector.G[index]));
        return picture;
    }

    private static byte Byte(float value) => (byte)(value + 0.5f);

    /// <summary>Mean deviation of red minus blue from its mean.</summary>
    private static double Colorfulness(Detector detector)
    {
        double[] differences = [.. detector.I.Zip(detector.G, (red, blue) => (double)(red - blue))];
        return differences.Average(difference => Math.Abs(difference - differences.Average()));
    }
}
