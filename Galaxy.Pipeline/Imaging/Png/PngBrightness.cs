using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>From rows of 16 bits to brightness as it was measured; transparent pixels have none.</summary>
internal sealed class PngBrightness(PngChunks chunks) : IPngSink
{
    private readonly PngHeader _header = chunks.Header;
    private readonly PngSamples _samples = new(chunks);
    private readonly float[] _values = new float[checked(chunks.Header.Height * chunks.Header.Width * new PngSamples(chunks).Colors)];

    /// <summary>The planes, once every pixel is written; nothing may be written afterwards.</summary>
    public FloatPlanes ToPlanes() => FloatPlanes.Own(_header.Height, _header.Width, _samples.Colors, _values);

    public void Write(ReadOnlySpan<byte> row, int column, int place)
    {
        int first = column * _header.Channels;
        bool isVisible = _samples.Alpha(row, first) > 0;
        for (int channel = 0; channel < _samples.Colors; channel++)
        {
            int target = channel * _header.Height * _header.Width + place;
            _values[target] = isVisible ? _samples.Sample(row, first + channel) : float.NaN;
        }
    }
}
