using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Sky;

/// <summary>The picture taken by a detector: its pixels interpolated linearly, and averaged over the area of each picture pixel.</summary>
internal static class Photograph
{
    /// <param name="pictured">Width of the picture, in arcseconds.</param>
    public static Image Of(Detector detector, ExposureModel exposure, double pictured, int size)
    {
        byte[] pixels = new byte[size * size * Image.Channels];
        float[] rows = new float[size * detector.Side];
        float[][] channels = [detector.I, detector.R, detector.G];
        Offset[] shifts = [exposure.InfraredShift, default, exposure.GreenShift];
        for (int channel = 0; channel < channels.Length; channel++)
        {
            Window[] down = Windows(detector, pictured, size, shifts[channel].Y);
            Window[] across = Windows(detector, pictured, size, shifts[channel].X);
            Scale(channels[channel], detector.Side, down, across, rows, pixels.AsSpan(channel));
        }

        return Image.Own(size, size, pixels);
    }

    private static void Scale(float[] source, int side, Window[] down, Window[] across, float[] rows, Span<byte> pixels)
    {
        int size = down.Length;
        Array.Clear(rows);
        for (int row = 0; row < size; row++)
        {
            Span<float> target = rows.AsSpan(row * side, side);
            for (int tap = 0; tap < down[row].Weights.Length; tap++)
            {
                float weight = down[row].Weights[tap];
                ReadOnlySpan<float> line = source.AsSpan((down[row].First + tap) * side, side);
                for (int column = 0; column < side; column++)
                    target[column] += weight * line[column];
            }
        }

        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                float sum = 0;
                for (int tap = 0; tap < across[column].Weights.Length; tap++)
                    sum += across[column].Weights[tap] * rows[row * side + across[column].First + tap];
                pixels[(row * size + column) * Image.Channels] = (byte)Math.Clamp(sum + 0.5f, 0, 255);
            }
        }
    }

    // Averages of linear interpolation at equal steps within each picture pixel.
    private static Window[] Windows(Detector detector, double pictured, int size, double shift)
    {
        double width = pictured / size / detector.Pixel;
        double start = (detector.Side - 1) / 2.0 - (pictured / 2 + shift) / detector.Pixel;
        int samples = 2 + (int)Math.Ceiling(2 * width);
        Window[] windows = new Window[size];
        for (int pixel = 0; pixel < size; pixel++)
        {
            int first = (int)(start + pixel * width);
            float[] weights = new float[(int)(start + (pixel + 1) * width) - first + 2];
            for (int sample = 0; sample < samples; sample++)
            {
                double place = start + (pixel + (sample + 0.5) / samples) * width;
                int left = (int)place;
                weights[left - first] += (float)((1 - (place - left)) / samples);
                weights[left - first + 1] += (float)((place - left) / samples);
            }

            windows[pixel] = new Window(first, weights);
        }

        return windows;
    }

    private sealed record Window(int First, float[] Weights);
}
