using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging.Fits.Tiles;
using Galaxy.Pipeline.Imaging.Fits.Units;
using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Pipeline.Imaging.Fits;

/// <summary>Reads the picture of a FITS file, as an instrument measured it.</summary>
/// <remarks>
/// After the FITS Standard 4.0 (2018), and for compressed images, section 10 of it, with cfitsio's documentation and fpack's files. Rows
/// are stored from the bottom; here they come from the top, so that north is up where the survey's JPEGs have it. It is our own, since no
/// library for .NET that reads FITS is kept up.
/// </remarks>
internal static class FitsFile
{
    /// <summary>Deflate compresses at most 1,032 times, and a byte of it is a pixel.</summary>
    private const int MostPixelsPerByte = 1032;

    /// <summary>With which every FITS file begins.</summary>
    public static ReadOnlySpan<byte> Signature => "SIMPLE  ="u8;

    /// <summary>Whether a file is FITS, compressed by gzip or not.</summary>
    public static bool Is(ReadOnlySpan<byte> file) =>
        file.StartsWith(Signature) || Gzip.Beginning(file, Signature.Length).SequenceEqual(Signature);

    /// <summary>The values of its picture: one plane, or three with red first.</summary>
    /// <exception cref="ImageFormatException">It has no picture, or none that can be read.</exception>
    public static FloatPlanes Decode(ReadOnlySpan<byte> file) => DecodePlain(file.StartsWith(Signature) ? file : GzippedFile.Decompress(file));

    private static FloatPlanes DecodePlain(ReadOnlySpan<byte> file)
    {
        FitsUnit unit = FitsPicture.Find(file);
        FitsShape shape = unit.IsImage ? FitsShape.Of(unit.Header, "NAXIS") : FitsShape.Of(unit.Header, "ZNAXIS");
        shape.Check(unit.Data.Length, unit.IsImage ? 1 : MostPixelsPerByte);
        float[] values = unit.IsImage ? Plain(unit, shape) : TiledImage.Decode(unit, shape);
        FloatPlanes planes = shape.Upright(values, BandOrder.Of(unit.Header, FitsHeader.Read(file)));
        return planes.HasValues ? planes : throw new ImageFormatException("none of its pixels has a value", "Leave it out");
    }

    private static float[] Plain(FitsUnit unit, FitsShape shape)
    {
        int bits = BitsPerValue.Of(unit.Header, "BITPIX");
        float[] values = new float[shape.Width * shape.Height * shape.Planes];
        if (unit.Data.Length < values.LongLength * Math.Abs(bits) / 8)
            throw new ImageFormatException("the file ends early");
        StoredValues.Read(unit.Data, bits, ValueScale.Of(unit.Header), values);
        return values;
    }
}
