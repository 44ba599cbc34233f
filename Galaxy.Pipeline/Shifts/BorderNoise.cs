using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Shifts;

/// <summary>The noise of the sky, from the borders of a picture with a galaxy in its middle.</summary>
internal static class BorderNoise
{
    /// <summary>The least deviation: where the sky is black, its noise does not show.</summary>
    public const double Least = 1.5;

    /// <summary>Sides of a picture over the width of its border: 40 pixels of 424.</summary>
    private const double Sides = 424 / 40.0;

    /// <summary>The deviation of a normal distribution over the median of its absolute deviations.</summary>
    private const double DeviationOverMedian = 1.4826;

    /// <summary>The deviation of a channel's values on the border, by their median distance from their median; at least 1.5 of 255.</summary>
    public static double Deviation(Image picture, int channel)
    {
        int[] counts = Count(picture, channel);
        int middle = Median(counts);
        int[] distances = new int[counts.Length];
        for (int value = 0; value < counts.Length; value++)
            distances[Math.Abs(value - middle)] += counts[value];
        return Math.Max(Least, DeviationOverMedian * Median(distances));
    }

    /// <summary>How often each value is on the border.</summary>
    private static int[] Count(Image picture, int channel)
    {
        int rows = (int)Math.Ceiling(picture.Height / Sides);
        int columns = (int)Math.Ceiling(picture.Width / Sides);
        int[] counts = new int[byte.MaxValue + 1];
        for (int row = 0; row < picture.Height; row++)
        {
            bool isWhole = row < rows || row >= picture.Height - rows;
            ReadOnlySpan<byte> values = picture.Row(row);
            for (int column = 0; column < picture.Width; column++)
                if (isWhole || column < columns || column >= picture.Width - columns)
                    counts[values[column * Image.Channels + channel]]++;
        }

        return counts;
    }

    private static int Median(int[] counts)
    {
        int left = counts.Sum() / 2;
        int value = 0;
        while (left >= counts[value])
            left -= counts[value++];
        return value;
    }
}
