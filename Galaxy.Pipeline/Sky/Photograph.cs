using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Sky;

/// <summary>The picture of a detector: its pixels joined by straight lines, averaged over the area of each pictured pixel.</summary>
internal static class Photograph
{
    public static Image Of(Detector detector, double pictured, int size)
    {
        Window[] windows = Weights(detector, pictured, size);
        byte[] pixels = new byte[size * size * Image.Channels];
        float[] rows = new float[size * detector.Side];
        float[][] channels = [detector.I, detector.R, detector.G];
        for (int channel = 0; channel < channels.Length; channel++)
            Scale(channels[channel], detector.Side, windows, rows, pixels, channel);
        return Image.Own(size, size, pixels);
    }

    private static void Scale(float[] source, int side, Window[] windows, float[] rows, byte[] pixels, int channel)
    {
        int size = windows.Length;
        Array.Clear(rows);
        for (int row = 0; row < size; row++)
        {
            Span<float> target = rows.AsSpan(row * side, side);
            for (int tap = 0; tap < windows[row].Weights.Length; tap++)
            {
                float weight = windows[row].Weights[tap];
                ReadOnlySpan<float> line = source.AsSpan((windows[row].First + tap) * side, side);
                for (int column = 0; column < side; column++)
                    target[column] += weight * line[column];
            }
        }

        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                float sum = 0;
                for (int tap = 0; tap < windows[column].Weights.Length; tap++)
                    sum += windows[column].Weights[tap] * rows[row * side + windows[column].First + tap];
                pixels[(row * size + column) * Image.Channels + channel] = (byte)Math.Clamp(sum + 0.5f, 0, 255);
            }
        }
    }

    // Averages of linear interpolation at equal steps within each pictured pixel.
    private static Window[] Weights(Detector detector, double pictured, int size)
    {
        double width = pictured / size / detector.Pixel;
        double start = (detector.Side - 1) / 2.0 - pictured / detector.Pixel / 2;
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
