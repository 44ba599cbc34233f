using System.Collections.Immutable;
using Galaxy.Pipeline.Imaging.Fits.Units;
using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Pipeline.Imaging.Fits;

/// <summary>From the order of FITS, rows from the bottom, to rows from the top and red first.</summary>
internal static class UprightPlanes
{
    /// <summary>Takes over <paramref name="values"/>.</summary>
    /// <param name="shape">Of one plane, or three.</param>
    /// <param name="values">As the file orders them.</param>
    /// <param name="order">The planes that become red, green and blue; one plane has none.</param>
    public static FloatPlanes Upright(this FitsShape shape, float[] values, ImmutableArray<int> order)
    {
        if (shape.IsByPixel)
        {
            FlipRows(values, shape.Width * (int)shape.Planes);
            return FloatPlanes.OfPixels(shape.Height, shape.Width, values).Ordered(order);
        }

        int size = shape.Height * shape.Width;
        for (int plane = 0; plane < shape.Planes; plane++)
            FlipRows(values.AsSpan(plane * size, size), shape.Width);
        FloatPlanes planes = FloatPlanes.Own(shape.Height, shape.Width, (int)shape.Planes, values);
        return shape.Planes == 1 ? planes : planes.Ordered(order);
    }

    private static void FlipRows(Span<float> values, int width)
    {
        float[] row = new float[width];
        for ((int low, int high) = (0, values.Length - width); low < high; (low, high) = (low + width, high - width))
        {
            values.Slice(low, width).CopyTo(row);
            values.Slice(high, width).CopyTo(values[low..]);
            row.CopyTo(values[high..]);
        }
    }
}
