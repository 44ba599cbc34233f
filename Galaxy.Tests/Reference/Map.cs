namespace Galaxy.Tests.Reference;

/// <summary>A feature map of one sample in double precision; a vector of N values is 1×1×N.</summary>
internal sealed class Map(int height, int width, int channels)
{
    public int Height => height;

    public int Width => width;

    public int Channels => channels;

    /// <summary>All values: rows from the top, columns from the left, channels together.</summary>
    public double[] Values { get; } = new double[height * width * channels];

    public ref double this[int row, int column, int channel] => ref Values[(row * width + column) * channels + channel];

    /// <summary>A map of the same shape, all zeros.</summary>
    public Map Zeros() => new(height, width, channels);

    /// <summary>Whether there is such a pixel, or the zeros around the map begin there.</summary>
    public bool Contains(int row, int column) => row >= 0 && row < height && column >= 0 && column < width;
}
