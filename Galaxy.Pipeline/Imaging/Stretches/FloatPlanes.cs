using System.Collections.Immutable;

namespace Galaxy.Pipeline.Imaging.Stretches;

/// <summary>
/// Brightness as an instrument measured it, in any unit and range: one plane, or three (red, green, blue). NaN and ±∞ mean that a pixel has
/// no value. Immutable.
/// </summary>
internal sealed class FloatPlanes
{
    private readonly float[] _values;

    private FloatPlanes(int height, int width, int planes, float[] values)
    {
        (Height, Width, Planes) = (height, width, planes);
        _values = values;
    }

    public int Height { get; }

    public int Width { get; }

    /// <summary>1 or 3.</summary>
    public int Planes { get; }

    /// <summary>Whether any pixel has a value.</summary>
    public bool HasValues => ((ReadOnlySpan<float>)_values).ContainsFinite();

    /// <summary>H×W values of a plane, in rows from the top.</summary>
    public ReadOnlySpan<float> Plane(int plane) => _values.AsSpan(plane * Height * Width, Height * Width);

    /// <summary>Takes over <paramref name="values"/>: the caller must not write to them again.</summary>
    /// <param name="height">In pixels, at least 1.</param>
    /// <param name="width">In pixels, at least 1.</param>
    /// <param name="planes">1, or 3: red, green, blue.</param>
    /// <param name="values">planes×H×W, rows from the top.</param>
    public static FloatPlanes Own(int height, int width, int planes, float[] values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Min(height, width), 1);
        if (planes is not (1 or 3))
            throw new ArgumentOutOfRangeException(nameof(planes), planes, "There is one plane, or three.");
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.LongLength, checked((long)height * width * planes));
        return new FloatPlanes(height, width, planes, values);
    }

    /// <summary>A copy of H×W×3 values: red, green and blue of each pixel together, rows from the top.</summary>
    public static FloatPlanes OfPixels(int height, int width, ReadOnlySpan<float> pixels)
    {
        float[] planes = new float[pixels.Length];
        int size = pixels.Length / Image.Channels;
        for (int index = 0; index < pixels.Length; index++)
            planes[index % Image.Channels * size + index / Image.Channels] = pixels[index];
        return Own(height, width, Image.Channels, planes);
    }

    /// <summary>
    /// The same with its planes in another order: [2, 1, 0] makes red, green and blue of g, r and i, or of g, r and z, as surveys store them.
    /// </summary>
    /// <param name="order">The planes that become red, green and blue.</param>
    public FloatPlanes Ordered(ImmutableArray<int> order)
    {
        if (order.SequenceEqual(Enumerable.Range(0, Planes)))
            return this;
        float[] ordered = new float[_values.Length];
        for (int plane = 0; plane < Planes; plane++)
            Plane(order[plane]).CopyTo(ordered.AsSpan(plane * Height * Width));
        return new FloatPlanes(Height, Width, Planes, ordered);
    }
}
