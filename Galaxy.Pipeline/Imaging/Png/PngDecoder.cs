using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>Decodes PNG (W3C Recommendation, second edition).</summary>
internal static class PngDecoder
{
    private const int MeasurementDepth = 16;

    /// <summary>The picture; one of 16 bits that uses little of its range is stretched as a FITS image is.</summary>
    /// <exception cref="ImageFormatException">The file is damaged or ends early.</exception>
    public static Image Decode(ReadOnlySpan<byte> file)
    {
        PngChunks chunks = PngChunks.Read(file);
        Image? stretched = chunks.Header.Depth == MeasurementDepth ? Stretched(chunks) : null;
        return Orientation.Apply(stretched ?? Scaled(chunks), chunks.Orientation);
    }

    private static Image Scaled(PngChunks chunks)
    {
        PngPixels pixels = new(chunks);
        PngRows.Read(chunks, pixels);
        return pixels.ToImage();
    }

    /// <summary>Null if the range is used as pictures use it.</summary>
    private static Image? Stretched(PngChunks chunks)
    {
        PngBrightness brightness = new(chunks);
        PngRows.Read(chunks, brightness);
        FloatPlanes planes = brightness.ToPlanes();
        return planes.IsNarrow() ? planes.ToImage() : null;
    }
}
