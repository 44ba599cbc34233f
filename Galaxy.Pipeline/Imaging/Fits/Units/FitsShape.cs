namespace Galaxy.Pipeline.Imaging.Fits.Units;

/// <summary>An image's axes without those of length 1: across, up, and one of colors if there are three.</summary>
/// <param name="First">Length of the axis that runs fastest.</param>
/// <param name="Second">Length of the next.</param>
/// <param name="Third">Length of the third; the product of it and all further ones if there are more.</param>
internal readonly record struct FitsShape(int First, int Second, long Third)
{
    private const int Colors = 3;

    /// <summary>Fewer pixels show no galaxy: arrays as thin as that are spectra or columns of figures.</summary>
    private const int LeastSide = 8;

    /// <summary>Whether the three colors of each pixel lie together, as in arrays of H×W×3 that were saved as they were.</summary>
    public bool IsByPixel => First == Colors && Third > Colors;

    public int Width => IsByPixel ? Second : First;

    public int Height => IsByPixel ? (int)Math.Min(Third, int.MaxValue) : Second;

    public long Planes => IsByPixel ? Colors : Third;

    /// <summary>Whether two axes are long enough for a picture.</summary>
    public bool IsPicture => Width >= LeastSide && Height >= LeastSide && Planes > 0;

    /// <param name="header">An image's header, or a compressed image's.</param>
    /// <param name="axes">NAXIS, or ZNAXIS, which begins the other keywords, too.</param>
    public static FitsShape Of(FitsHeader header, string axes)
    {
        Span<long> lengths = [1, 1, 1];
        (int found, long more) = (0, 1);
        for (int axis = 1; axis <= header.Count(axes, FitsUnit.MostAxes); axis++)
        {
            int length = header.Count($"{axes}{axis}");
            if (length == 1)
                continue;
            if (found < lengths.Length)
                lengths[found++] = length;
            else
                more = Math.Min(more * length, int.MaxValue);
        }

        return more > 1 && lengths[0] == Colors
            ? new FitsShape((int)lengths[1], (int)lengths[2], Colors * more)
            : new FitsShape((int)lengths[0], (int)lengths[1], lengths[2] * more);
    }

    /// <exception cref="ImageFormatException">It has too many pixels for a picture or for its bytes, or neither one plane nor three.</exception>
    /// <param name="bytes">How many bytes hold it.</param>
    /// <param name="mostPerByte">The most values that a byte can encode.</param>
    public void Check(long bytes, int mostPerByte)
    {
        if (Planes is not (1 or Colors))
        {
            throw new ImageFormatException($"it has {Planes} planes, and a picture has one, or three for red, green and blue",
                "Save one of them, or three, as a file of its own");
        }

        ImageLimits.Check(Height, Width, bytes, mostPerByte);
        if (Planes > ImageLimits.MostPixels / ((long)Height * Width))
        {
            throw new ImageFormatException(
                $"it has {Width}×{Height}×{Planes} values, more than {ImageLimits.MostPixels >> 20} × 2²⁰",
                "Scale it down first; galaxies need far fewer");
        }
    }
}
