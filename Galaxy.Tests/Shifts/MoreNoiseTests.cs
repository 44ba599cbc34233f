using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Tests.Shifts;

public sealed class MoreNoiseTests
{
    [Fact]
    public void Noise_grows_by_half_whatever_is_in_the_middle()
    {
        Image sky = Sky(deviation: 8);
        foreach (int channel in (int[])[0, 1, 2])
        {
            Assert.Equal(8, BorderNoise.Deviation(sky, channel), 1.0);
            double[] noisy = Border(MoreNoise.Of(sky), channel);
            Assert.InRange(ShiftPictures.Deviation(noisy) / 8, 1.42, 1.58);
            Assert.Equal(128, noisy.Average(), 0.5);
        }
    }

    [Fact]
    public void Sky_without_noise_gets_that_of_a_deviation_of_one_and_a_half()
    {
        double[] noisy = ShiftPictures.Channel(MoreNoise.Of(ShiftPictures.Flat(200, 200, 128)), 0);
        Assert.InRange(ShiftPictures.Deviation(noisy) / (BorderNoise.Least * Math.Sqrt(1.25)), 0.97, 1.06);
    }

    [Fact]
    public void The_same_picture_gets_the_same_noise_and_another_picture_another()
    {
        Image picture = Sky(deviation: 3);
        Assert.Equal(MoreNoise.Of(picture).Pixels.ToArray(), MoreNoise.Of(picture).Pixels.ToArray());
        double[] first = ShiftPictures.Channel(MoreNoise.Of(ShiftPictures.Flat(40, 40, 100)), 0);
        double[] second = ShiftPictures.Channel(MoreNoise.Of(ShiftPictures.Flat(40, 40, 101)), 0);
        Assert.NotEqual(first, second.Select(value => value - 1));
    }

    [Fact]
    public void The_smallest_picture_has_a_border() => Assert.Equal(BorderNoise.Least, BorderNoise.Deviation(ShiftPictures.Flat(1, 1, 9), 2));

    private static Image Sky(double deviation)
    {
        RandomStream random = new(1);
        return ShiftPictures.Of(212, 212, (row, column, _) => row is >= 50 and < 160 && column is >= 50 and < 160
            ? (byte)250
            : (byte)Math.Clamp(Math.Round(128 + deviation * random.NextNormal()), 0, 255));
    }

    private static double[] Border(Image picture, int channel) => ShiftPictures.Channel(picture, channel)[..(212 * 40)];
}
