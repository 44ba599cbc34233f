using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class StandardizationTests
{
    private static readonly Dataset Two = new(["a"],
        [LabeledImage.Of(Datasets.Pixel(0, 51, 9), 0, "x"), LabeledImage.Of(Datasets.Pixel(255, 102, 9), 0, "y")]);

    [Fact]
    public void Mean_and_deviation_are_those_of_pixels_from_0_to_1()
    {
        Standardization fit = Fit(Two, 3);
        Assert.Equal([0.5f, 0.3f, 9 / 255f], fit.Mean.AsEnumerable());
        Assert.Equal([0.5f, 0.1f], fit.Deviation.Take(2));
    }

    [Fact]
    public void Channel_of_one_value_becomes_zeros()
    {
        float[] tensor = new float[3];
        Fit(Two, 3).ToTable().Standardize(Datasets.Pixel(0, 102, 9), 1, tensor);
        Assert.Equal([-1, 1, 0], tensor.Select(value => (float)Math.Round(value, 5)));
    }

    [Fact]
    public void Standardized_images_have_mean_0_and_deviation_1()
    {
        RandomStream random = new(3);
        List<LabeledImage> images = [];
        for (int index = 0; index < 300; index++)
            images.Add(LabeledImage.Of(Datasets.Pixel((byte)random.NextInt(256), (byte)random.NextInt(90), (byte)random.NextInt(3)), 0, $"{index}"));
        Dataset dataset = new(["a"], [.. images]);
        Batches batches = new(dataset, new Shape(1, 1, 3), Fit(dataset, 3).ToTable(), 300);
        float[] tensor = new float[900];
        foreach (View view in batches.Views())
            batches.Show(view, tensor.AsSpan(view.Image * 3, 3));
        for (int channel = 0; channel < 3; channel++)
        {
            double[] values = [.. Enumerable.Range(0, 300).Select(pixel => (double)tensor[pixel * 3 + channel])];
            Assert.Equal(0, values.Average(), 5);
            Assert.Equal(1, values.Average(value => value * value), 5);
        }
    }

    [Fact]
    public void Network_of_one_channel_sees_luma()
    {
        Assert.Equal(76, InputChannels.Luma([255, 0, 0]));
        Assert.Equal(255, InputChannels.Luma([255, 255, 255]));
        Standardization fit = Fit(Two, 1);
        float[] tensor = new float[1];
        fit.ToTable().Standardize(Datasets.Pixel(255, 102, 9), 1, tensor);
        Assert.Equal((1, 1f), (fit.Channels, MathF.Round(tensor[0], 5)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Network_of_other_channels_is_refused(int channels)
    {
        Problem problem = Assert.IsType<Result<Standardization>.Failed>(Standardization.Fit(Two, new Shape(1, 1, channels))).Problem;
        Assert.Contains($"{channels} channels", problem.ToString(), StringComparison.Ordinal);
    }

    private static Standardization Fit(Dataset dataset, int channels) =>
        Assert.IsType<Result<Standardization>.Ok>(Standardization.Fit(dataset, new Shape(1, 1, channels))).Value;
}
