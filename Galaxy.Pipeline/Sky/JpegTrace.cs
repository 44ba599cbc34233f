namespace Galaxy.Pipeline.Sky;

/// <summary>
/// What saving as JPEG leaves of SDSS's pictures, before Galaxy Zoo enlarged them: quality 75, with colors at half the resolution. It takes away most
/// of the colors of the noise.
/// </summary>
internal static class JpegTrace
{
    // A block of colors covers 16 pixels.
    private const int Unit = 2 * CosineBlock.Side;

    /// <summary>Saves and loads bands that have been mapped to red, green and blue, in place.</summary>
    public static void Leave(Detector detector)
    {
        int side = (detector.Side + Unit - 1) / Unit * Unit;
        float[] luma = new float[side * side];
        float[] blue = new float[side * side / 4];
        float[] red = new float[side * side / 4];
        Split(detector, side, luma, blue, red);
        CosineBlock.Quantize(luma, side, CosineBlock.LumaSteps);
        CosineBlock.Quantize(blue, side / 2, CosineBlock.ColorSteps);
        CosineBlock.Quantize(red, side / 2, CosineBlock.ColorSteps);
        Merge(detector, side, luma, blue, red);
    }

    // Luma and two color differences (JFIF 1.02); beyond the picture its last pixels are repeated.
    private static void Split(Detector detector, int side, float[] luma, float[] blue, float[] red)
    {
        for (int row = 0; row < side; row++)
        {
            for (int column = 0; column < side; column++)
            {
                int pixel = Math.Min(row, detector.Side - 1) * detector.Side + Math.Min(column, detector.Side - 1);
                float y = 0.299f * detector.I[pixel] + 0.587f * detector.R[pixel] + 0.114f * detector.G[pixel];
                int color = row / 2 * (side / 2) + column / 2;
                luma[row * side + column] = y - 128;
                blue[color] += (detector.G[pixel] - y) * (0.25f / 1.772f);
                red[color] += (detector.I[pixel] - y) * (0.25f / 1.402f);
            }
        }
    }

    private static void Merge(Detector detector, int side, float[] luma, float[] blue, float[] red)
    {
        for (int row = 0; row < detector.Side; row++)
        {
            for (int column = 0; column < detector.Side; column++)
            {
                int pixel = row * detector.Side + column;
                int color = row / 2 * (side / 2) + column / 2;
                float y = luma[row * side + column] + 128;
                detector.I[pixel] = Math.Clamp(y + 1.402f * red[color], 0, 255);
                detector.R[pixel] = Math.Clamp(y - 0.344136f * blue[color] - 0.714136f * red[color], 0, 255);
                detector.G[pixel] = Math.Clamp(y + 1.772f * blue[color], 0, 255);
            }
        }
    }
}
