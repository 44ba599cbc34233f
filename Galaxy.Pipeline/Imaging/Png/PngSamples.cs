namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>Reads single samples of a row.</summary>
internal sealed class PngSamples(PngChunks chunks)
{
    private readonly PngHeader _header = chunks.Header;

    /// <summary>Samples of a pixel that are colors: 1 or 3.</summary>
    public int Colors => _header.Color is 2 or 6 ? 3 : 1;

    /// <summary>0 to 2^depth − 1.</summary>
    public int Sample(ReadOnlySpan<byte> row, int index) => _header.Depth switch
    {
        8 => row[index],
        16 => row[index * 2] << 8 | row[index * 2 + 1],
        _ => row[index * _header.Depth / 8] >> (8 - _header.Depth - index * _header.Depth % 8) & ((1 << _header.Depth) - 1),
    };

    /// <summary>From 0 (transparent) to 255 for the pixel whose first sample this is.</summary>
    public int Alpha(ReadOnlySpan<byte> row, int first)
    {
        if (_header.Color is 4 or 6)
            return ToByte(Sample(row, first + Colors));
        if (chunks.Transparency.Length < Colors * sizeof(ushort))
            return Blend.Opaque;
        for (int channel = 0; channel < Colors; channel++)
        {
            int transparent = chunks.Transparency[channel * 2] << 8 | chunks.Transparency[channel * 2 + 1];
            if (Sample(row, first + channel) != transparent)
                return Blend.Opaque;
        }

        return 0;
    }

    /// <summary>A sample as one of 256 levels.</summary>
    public int ToByte(int sample)
    {
        int largest = (1 << _header.Depth) - 1;
        return (sample * 255 + largest / 2) / largest;
    }
}
