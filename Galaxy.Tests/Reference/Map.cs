using Galaxy.Kernels.Contract;

namespace Galaxy.Tests.Reference;

/// <summary>A feature map of one sample in double precision; a vector of N values is 1×1×N.</summary>
internal sealed class Map(int height, int width, int channels)
{
    public int Height => height;

    public int Width => width;

    public int Channels => channels;

    /// <summary>All values: rows from the top, columns from the left, channels together.</summary>
    public double[] Values { get; } = new double[height * width * channels];

    /// <summary>Where in <see cref="Values"/> a value is.</summary>
    public int IndexOf(int row, int column, int channel) => (row * width + column) * channels + channel;

    /// <summary>The other way: the place of the value at an index.</summary>
    public (int Row, int Column, int Channel) PlaceOf(int index) =>
        (index / channels / width, index / channels % width, index % channels);

    /// <summary>A map of that shape, all zeros.</summary>
    public static Map Of(Shape shape) => new(shape.Height, shape.Width, shape.Channels);

    /// <summary>A map of the same shape, all zeros.</summary>
    public Map Zeros() => new(height, width, channels);

    /// <summary>Whether there is such a pixel, or the zeros around the map begin there.</summary>
    public bool Contains(int row, int column) => row >= 0 && row < height && column >= 0 && column < width;
}
