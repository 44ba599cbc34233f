using System.Buffers;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>Shows standardized views as another night or camera might have taken them: gray, stretched, blurred, noisy, in this order.</summary>
/// <param name="input">Shape of a view.</param>
/// <param name="standardization">How its values were standardized.</param>
internal sealed class Observer(Shape input, Standardization standardization)
{
    /// <summary>Blurs below this deviation, in pixels, change nothing that can be seen.</summary>
    private const float LeastBlur = 0.2f;

    /// <summary>Changes a view; allocates nothing.</summary>
    /// <param name="tensor">[H, W, C] standardized values.</param>
    public void Observe(Observation observation, Span<float> tensor)
    {
        ToLight(tensor);
        if (observation.IsGray && input.Channels > 1)
            Gray(tensor);
        if (observation.Lift != 1)
            Stretch(tensor, observation.Lift);
        if (observation.Blur >= LeastBlur)
            Blur(tensor, observation.Blur);
        if (observation.Noise > 0)
            AddNoise(tensor, observation.Noise, observation.Seed);
        FromLight(tensor);
    }

    /// <summary>From standardized values to shares of white.</summary>
    private void ToLight(Span<float> tensor)
    {
        for (int pixel = 0; pixel < tensor.Length; pixel += input.Channels)
            for (int channel = 0; channel < input.Channels; channel++)
                tensor[pixel + channel] = MathF.FusedMultiplyAdd(
                    tensor[pixel + channel], standardization.Deviation[channel], standardization.Mean[channel]);
    }

    private void FromLight(Span<float> tensor)
    {
        for (int pixel = 0; pixel < tensor.Length; pixel += input.Channels)
            for (int channel = 0; channel < input.Channels; channel++)
                tensor[pixel + channel] = (tensor[pixel + channel] - standardization.Mean[channel]) / standardization.Deviation[channel];
    }

    private void Gray(Span<float> light)
    {
        for (int pixel = 0; pixel < light.Length; pixel += input.Channels)
        {
            Span<float> channels = light.Slice(pixel, input.Channels);
            float sum = 0;
            foreach (float value in channels)
                sum += value;
            channels.Fill(sum / input.Channels);
        }
    }

    /// <summary>
    /// v·lift / (1 + (lift − 1)·v): 0 and 1 stay, and the slope at 0 is the lift. Much like another softening of an asinh stretch.
    /// </summary>
    private static void Stretch(Span<float> light, float lift)
    {
        foreach (ref float value in light)
        {
            float clamped = Math.Clamp(value, 0, 1);
            value = clamped * lift / MathF.FusedMultiplyAdd(lift - 1, clamped, 1);
        }
    }

    private void Blur(Span<float> light, float deviation)
    {
        Span<float> weights = stackalloc float[GaussianBlur.Reach(deviation) + 1];
        GaussianBlur.Fill(weights, deviation);
        float[] rented = ArrayPool<float>.Shared.Rent(light.Length);
        Span<float> across = rented.AsSpan(0, light.Length);
        int row = input.Width * input.Channels;
        for (int first = 0; first < light.Length; first += row)
            GaussianBlur.Along(light.Slice(first, row), across.Slice(first, row), weights, input.Channels);
        GaussianBlur.Along(across, light, weights, row);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>Adds noise that is nearly normal: the sum of four uniform numbers, from 16 bits each.</summary>
    private static void AddNoise(Span<float> light, float deviation, ulong seed)
    {
        const float half = 4 * 65535 / 2f;
        float scale = deviation * MathF.Sqrt(3) / 65536;
        RandomStream random = new(seed);
        foreach (ref float value in light)
        {
            ulong bits = random.Next();
            uint sum = (uint)(bits & 0xFFFF) + (uint)(bits >> 16 & 0xFFFF) + (uint)(bits >> 32 & 0xFFFF) + (uint)(bits >> 48);
            value = MathF.FusedMultiplyAdd(sum - half, scale, value);
        }
    }
}
