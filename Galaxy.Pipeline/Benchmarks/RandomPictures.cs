using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Pictures of noise, decoded and in memory, for timing how a network is fed.</summary>
internal static class RandomPictures
{
    private const int Orientations = 8;
    private const int OrientationsOfOblongs = 4;

    /// <summary>A batch of them, turned one way after the other.</summary>
    /// <param name="network">Whose size they have; with one or three channels.</param>
    public static BatchTensor Of(NetworkInfo network, int count, Workers workers)
    {
        Shape input = network.Input;
        Dataset dataset = new(network.Classes, [.. Enumerable.Repeat(Picture(input), count)]);
        Standardisation standardisation = new([.. Enumerable.Repeat(0.5f, input.Channels)], [.. Enumerable.Repeat(0.25f, input.Channels)]);
        BatchTensor tensor = new(new Batches(dataset, input, standardisation.ToTable(), count), workers);
        int orientations = input.Height == input.Width ? Orientations : OrientationsOfOblongs;
        tensor.Load([.. Enumerable.Range(0, count).Select(image => new View(image, 1 + image % orientations))]);
        return tensor;
    }

    private static LabelledImage Picture(Shape input)
    {
        RandomStream random = new(3);
        byte[] pixels = new byte[input.Height * input.Width * Image.Channels];
        foreach (ref byte value in pixels.AsSpan())
            value = (byte)random.NextInt(256);
        return LabelledImage.Of(Image.Own(input.Height, input.Width, pixels), 0, "noise");
    }
}
