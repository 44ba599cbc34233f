using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Pictures of noise, decoded and in memory, to time how a network is fed.</summary>
internal static class RandomPictures
{
    /// <summary>A batch of them, as an epoch shows it.</summary>
    /// <param name="network">Sets their size; has one or three channels.</param>
    /// <param name="augmentation">How they are varied.</param>
    /// <param name="count">Pictures in the batch.</param>
    /// <param name="workers">Threads that write it.</param>
    public static BatchTensor Of(NetworkInfo network, Augmentation augmentation, int count, Workers workers)
    {
        Shape input = network.Input;
        Dataset dataset = new(network.Classes, [.. Enumerable.Range(0, count)
            .Select(index => Picture(input, augmentation.Margin(input), (ulong)index))]);
        Standardization standardization = new([.. Enumerable.Repeat(0.5f, input.Channels)], [.. Enumerable.Repeat(0.25f, input.Channels)]);
        Batches batches = new(dataset, input, standardization.ToTable(), count);
        BatchTensor tensor = new(batches, workers);
        tensor.Load(batches.Views(augmentation, seed: 1, epoch: 1));
        return tensor;
    }

    private static LabeledImage Picture(Shape input, int margin, ulong seed)
    {
        RandomStream random = new(seed);
        Image image = Noise(input.Height, input.Width, ref random);
        Image wide = Noise(input.Height + 2 * margin, input.Width + 2 * margin, ref random);
        return LabeledImage.Of(new ScaledImage(image, wide), 0, "noise");
    }

    private static Image Noise(int height, int width, ref RandomStream random)
    {
        byte[] pixels = new byte[height * width * Image.Channels];
        foreach (ref byte value in pixels.AsSpan())
            value = (byte)random.NextInt(256);
        return Image.Own(height, width, pixels);
    }
}
