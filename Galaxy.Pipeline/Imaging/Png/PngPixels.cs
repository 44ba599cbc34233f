namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>From rows to red, green and blue over black.</summary>
internal sealed class PngPixels(PngChunks chunks) : IPngSink
{
    private readonly PngHeader _header = chunks.Header;
    private readonly PngSamples _samples = new(chunks);
    private readonly byte[] _pixels = new byte[checked(chunks.Header.Height * chunks.Header.Width * Image.Channels)];

    /// <summary>The picture, once every pixel is written; nothing may be written afterwards.</summary>
    public Image ToImage() => Image.Own(_header.Height, _header.Width, _pixels);

    public void Write(ReadOnlySpan<byte> row, int column, int place)
    {
        Span<byte> pixel = _pixels.AsSpan(place * Image.Channels, Image.Channels);
        if (_header.Color == 3)
        {
            WriteEntry(_samples.Sample(row, column), pixel);
            return;
        }

        int first = column * _header.Channels;
        bool isColor = _samples.Colors > 1;
        int alpha = _samples.Alpha(row, first);
        for (int channel = 0; channel < Image.Channels; channel++)
            pixel[channel] = Blend.OverBlack(_samples.ToByte(_samples.Sample(row, first + (isColor ? channel : 0))), alpha);
    }

    private void WriteEntry(int entry, Span<byte> pixel)
    {
        if ((entry + 1) * Image.Channels > chunks.Palette.Length)
            throw new ImageFormatException("a pixel has a color that is not in the palette");
        int alpha = entry < chunks.Transparency.Length ? chunks.Transparency[entry] : Blend.Opaque;
        for (int channel = 0; channel < Image.Channels; channel++)
            pixel[channel] = Blend.OverBlack(chunks.Palette[entry * Image.Channels + channel], alpha);
    }
}
