using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>The standardised value of every byte in every channel, looked up instead of computed.</summary>
public sealed class PixelTable
{
    private const int Values = 256;

    private readonly float[] _table;
    private readonly int _channels;

    public PixelTable(Standardisation standardisation)
    {
        _channels = standardisation.Channels;
        _table = new float[_channels * Values];
        for (int channel = 0; channel < _channels; channel++)
            for (int value = 0; value < Values; value++)
                _table[channel * Values + value] = (value / 255f - standardisation.Mean[channel]) / standardisation.Deviation[channel];
    }

    /// <summary>Turns pixels into the network's tensor.</summary>
    /// <param name="pixels">H×W×3 bytes.</param>
    /// <param name="tensor">Receives H×W×C floats, C being the network's input channels.</param>
    public void Standardise(ReadOnlySpan<byte> pixels, Span<float> tensor)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tensor.Length, pixels.Length / Image.Channels * _channels);
        if (_channels == 1)
            StandardiseLuma(pixels, tensor);
        else
            StandardiseColours(pixels, tensor);
    }

    private void StandardiseLuma(ReadOnlySpan<byte> pixels, Span<float> tensor)
    {
        for (int pixel = 0; pixel < tensor.Length; pixel++)
            tensor[pixel] = _table[InputChannels.Luma(pixels.Slice(pixel * Image.Channels, Image.Channels))];
    }

    private void StandardiseColours(ReadOnlySpan<byte> pixels, Span<float> tensor)
    {
        ReadOnlySpan<float> red = _table.AsSpan(0, Values);
        ReadOnlySpan<float> green = _table.AsSpan(Values, Values);
        ReadOnlySpan<float> blue = _table.AsSpan(2 * Values, Values);
        for (int offset = 0; offset < tensor.Length; offset += Image.Channels)
        {
            tensor[offset] = red[pixels[offset]];
            tensor[offset + 1] = green[pixels[offset + 1]];
            tensor[offset + 2] = blue[pixels[offset + 2]];
        }
    }
}
