using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>
/// Tells a measurement in 16 bits from a picture: scaled to 256 levels, it would be all but black or flat. Programs of astronomy write such
/// files, with counts of a camera or a linear scale up to the brightest star.
/// </summary>
internal static class NarrowRange
{
    /// <summary>One sixteenth of all that 16 bits can tell apart: 16 of 256 levels.</summary>
    private const float Narrow = 4096;

    /// <summary>The share of samples on either side that does not count: stars and dead pixels.</summary>
    private const double Outliers = 0.005;

    /// <summary>Whether 99 of 100 samples of every plane lie in a sixteenth of the range, and 8 bits would not have been enough for them.</summary>
    public static bool IsNarrow(this FloatPlanes planes)
    {
        bool hasRange = false;
        bool hasFineLevels = false;
        for (int plane = 0; plane < planes.Planes; plane++)
        {
            ReadOnlySpan<float> values = planes.Plane(plane);
            if (values.Quantiles(0, Outliers, 1 - Outliers, 1) is not [var least, var dark, var bright, var most] || bright - dark >= Narrow)
                return false;
            hasRange |= least < most;
            hasFineLevels |= HasFineLevels(values);
        }

        return hasRange && hasFineLevels;
    }

    /// <summary>Whether it is more than 8 bits that were repeated in, or moved to, the upper byte.</summary>
    private static bool HasFineLevels(ReadOnlySpan<float> values)
    {
        (bool isRepeated, bool isMoved) = (true, true);
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
                continue;
            isRepeated &= (int)value % 257 == 0;
            isMoved &= (int)value % 256 == 0;
        }

        return !isRepeated && !isMoved;
    }
}
