using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>How often each byte value occurs in each input channel: exact, so mean and deviation do not depend on the order of the images.</summary>
internal sealed class ChannelSums
{
    private const int Values = 256;

    private readonly long[][] _histograms;

    private ChannelSums(int channels) => _histograms = [.. Enumerable.Range(0, channels).Select(_ => new long[Values])];

    public static ChannelSums Of(Dataset dataset, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfZero(dataset.Count);
        ChannelSums sums = new(channels);
        foreach (LabeledImage example in dataset.Images)
            for (int row = 0; row < example.Image.Height; row++)
                sums.Add(example.Image.Row(row));
        return sums;
    }

    /// <summary>A channel in which every pixel is the same gets deviation 1, so that it becomes zeros rather than infinities.</summary>
    public Standardization ToStandardization() => new(
        [.. _histograms.Select(histogram => (float)Mean(histogram))],
        [.. _histograms.Select(histogram => (float)Deviation(histogram))]);

    private static double Mean(long[] histogram) => (double)Sum(histogram, value => value) / ((double)histogram.Sum() * (Values - 1));

    /// <summary>n·Σx² − (Σx)² in 128-bit integers: exact, where a difference of floating-point sums would cancel.</summary>
    private static double Deviation(long[] histogram)
    {
        Int128 count = histogram.Sum();
        Int128 sum = Sum(histogram, value => value);
        Int128 scatter = count * Sum(histogram, value => value * value) - sum * sum;
        return scatter == 0 ? 1 : Math.Sqrt((double)scatter) / ((double)count * (Values - 1));
    }

    private static long Sum(long[] histogram, Func<int, int> power) => histogram.Select((count, value) => count * power(value)).Sum();

    private void Add(ReadOnlySpan<byte> pixels)
    {
        for (int offset = 0; offset < pixels.Length; offset += Image.Channels)
        {
            if (_histograms.Length == 1)
                _histograms[0][InputChannels.Luma(pixels[offset..])]++;
            else
                for (int channel = 0; channel < Image.Channels; channel++)
                    _histograms[channel][pixels[offset + channel]]++;
        }
    }
}
