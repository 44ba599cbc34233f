namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>From a row's bytes to red, green and blue over black.</summary>
internal sealed class PngPixels(PngChunks chunks)
{
    private readonly PngHeader _header = chunks.Header;

    /// <summary>Writes a pixel of a row.</summary>
    public void Write(ReadOnlySpan<byte> row, int column, Span<byte> pixel)
    {
        if (_header.Color == 3)
        {
            WriteEntry(Sample(row, column), pixel);
            return;
        }

        int first = column * _header.Channels;
        bool isColor = _header.Color is 2 or 6;
        int alpha = Alpha(row, first, isColor ? 3 : 1);
        for (int channel = 0; channel < Image.Channels; channel++)
            pixel[channel] = Blend.OverBlack(ToByte(Sample(row, first + (isColor ? channel : 0))), alpha);
    }

    private void WriteEntry(int entry, Span<byte> pixel)
    {
        if ((entry + 1) * Image.Channels > chunks.Palette.Length)
            throw new ImageFormatException("a pixel has a color that is not in the palette");
        int alpha = entry < chunks.Transparency.Length ? chunks.Transparency[entry] : Blend.Opaque;
        for (int channel = 0; channel < Image.Channels; channel++)
            pixel[channel] = Blend.OverBlack(chunks.Palette[entry * Image.Channels + channel], alpha);
    }

    private int Alpha(ReadOnlySpan<byte> row, int first, int colors)
    {
        if (_header.Color is 4 or 6)
            return ToByte(Sample(row, first + colors));
        if (chunks.Transparency.Length < colors * sizeof(ushort))
            return Blend.Opaque;
        for (int channel = 0; channel < colors; channel++)
        {
            int transparent = chunks.Transparency[channel * 2] << 8 | chunks.Transparency[channel * 2 + 1];
            if (Sample(row, first + channel) != transparent)
                return Blend.Opaque;
        }

        return 0;
    }

    private int Sample(ReadOnlySpan<byte> row, int index) => _header.Depth switch
    {
        8 => row[index],
        16 => row[index * 2] << 8 | row[index * 2 + 1],
        _ => row[index * _header.Depth / 8] >> (8 - _header.Depth - index * _header.Depth % 8) & ((1 << _header.Depth) - 1),
    };

    private int ToByte(int sample)
    {
        int largest = (1 << _header.Depth) - 1;
        return (sample * 255 + largest / 2) / largest;
    }
}
