using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>The standardized value of every byte in every channel, looked up instead of computed.</summary>
public sealed class PixelTable
{
    private const int Values = 256;

    private readonly float[] _table;
    private readonly int _channels;

    public PixelTable(Standardization standardization)
    {
        Standardization = standardization;
        _channels = standardization.Channels;
        _table = new float[_channels * Values];
        for (int channel = 0; channel < _channels; channel++)
            for (int value = 0; value < Values; value++)
                _table[channel * Values + value] = (value / 255f - standardization.Mean[channel]) / standardization.Deviation[channel];
    }

    /// <summary>What the table was made from.</summary>
    public Standardization Standardization { get; }

    /// <summary>Turns a picture into the network's tensor.</summary>
    /// <param name="image">H×W pixels, or W×H if the orientation is one of 5 to 8.</param>
    /// <param name="orientation">How to show it: 1 (unchanged) to 8, as in Exif.</param>
    /// <param name="tensor">Receives H×W×C floats, C being the network's input channels.</param>
    public void Standardize(Image image, int orientation, Span<float> tensor)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tensor.Length, image.Height * image.Width * _channels);
        ReadOnlySpan<byte> pixels = image.Rows;
        PixelWalk walk = PixelWalk.Of(orientation, image.Height, image.Width, image.Stride);
        for (int row = 0; row < walk.Height; row++)
        {
            Span<float> values = tensor.Slice(row * walk.Width * _channels, walk.Width * _channels);
            int first = (walk.First + row * walk.Down) * Image.Channels;
            if (_channels == 1)
                StandardizeLuma(pixels, first, walk.Right * Image.Channels, values);
            else
                StandardizeColors(pixels, first, walk.Right * Image.Channels, values);
        }
    }

    private void StandardizeLuma(ReadOnlySpan<byte> pixels, int source, int step, Span<float> row)
    {
        for (int column = 0; column < row.Length; column++, source += step)
            row[column] = _table[InputChannels.Luma(pixels.Slice(source, Image.Channels))];
    }

    private void StandardizeColors(ReadOnlySpan<byte> pixels, int source, int step, Span<float> row)
    {
        ReadOnlySpan<float> red = _table.AsSpan(0, Values);
        ReadOnlySpan<float> green = _table.AsSpan(Values, Values);
        ReadOnlySpan<float> blue = _table.AsSpan(2 * Values, Values);
        for (int value = 0; value < row.Length; value += Image.Channels, source += step)
        {
            ReadOnlySpan<byte> pixel = pixels.Slice(source, Image.Channels);
            row[value] = red[pixel[0]];
            row[value + 1] = green[pixel[1]];
            row[value + 2] = blue[pixel[2]];
        }
    }
}
