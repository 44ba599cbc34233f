namespace Galaxy.Pipeline.Sky;

/// <summary>A square grid of pixels in three bands that collects light, centered on the galaxy.</summary>
internal sealed class Detector
{
    /// <summary>An SDSS pixel in arcseconds.</summary>
    public const double NativePixel = 0.396;

    public Detector(int side, double pixel)
    {
        Side = side;
        Pixel = pixel;
        G = new float[side * side];
        R = new float[side * side];
        I = new float[side * side];
    }

    /// <summary>Pixels in a row.</summary>
    public int Side { get; }

    /// <summary>Width of a pixel in arcseconds.</summary>
    public double Pixel { get; }

    /// <summary>Flux per pixel in nanomaggies, row after row; likewise <see cref="R"/> and <see cref="I"/>.</summary>
    public float[] G { get; }

    public float[] R { get; }

    public float[] I { get; }

    public double PixelArea => Pixel * Pixel;

    /// <summary>A detector for a picture of <paramref name="size"/> pixels: SDSS's pixels, or coarser ones for a coarser picture.</summary>
    public static Detector For(double framePixel, double framePixels, int size, double margin)
    {
        double pictured = framePixel * framePixels;
        double pixel = Math.Max(NativePixel, Math.Min(pictured / size / 1.25, 4 * framePixel));
        return new Detector((int)Math.Ceiling((pictured + 2 * margin) / pixel) + 2, pixel);
    }

    /// <summary>Offset of the center of a column or row from the detector's center.</summary>
    public double Position(int index) => (index - (Side - 1) / 2.0) * Pixel;

    public void Add(int index, Bands flux, double share)
    {
        float factor = (float)share;
        G[index] += flux.G * factor;
        R[index] += flux.R * factor;
        I[index] += flux.I * factor;
    }

    /// <summary>Dims the light already collected to a share in each band.</summary>
    public void Dim(int index, float green, float red, float infrared)
    {
        G[index] *= green;
        R[index] *= red;
        I[index] *= infrared;
    }

    /// <summary>Adds an unresolved object, spread over its four nearest pixels.</summary>
    public void AddPoint(double x, double y, Bands flux)
    {
        double column = x / Pixel + (Side - 1) / 2.0;
        double row = y / Pixel + (Side - 1) / 2.0;
        if (!(column >= 0 && row >= 0 && column < Side - 1 && row < Side - 1))
            return;
        int left = (int)column;
        int top = (int)row;
        double right = column - left;
        double bottom = row - top;
        Add(top * Side + left, flux, (1 - right) * (1 - bottom));
        Add(top * Side + left + 1, flux, right * (1 - bottom));
        Add(top * Side + Side + left, flux, (1 - right) * bottom);
        Add(top * Side + Side + left + 1, flux, right * bottom);
    }

    /// <summary>The pixels within <paramref name="reach"/> of a position along one axis, cut at the edges.</summary>
    public (int First, int End) Span(double position, double reach)
    {
        double middle = position / Pixel + (Side - 1) / 2.0;
        double first = Math.Clamp(Math.Ceiling(middle - reach / Pixel), 0, Side);
        double end = Math.Clamp(Math.Floor(middle + reach / Pixel) + 1, first, Side);
        return ((int)first, (int)end);
    }
}
