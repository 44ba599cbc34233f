using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Training;

/// <summary>2×2 images that are mostly red, green or blue: easy to learn.</summary>
internal static class ColorSquares
{
    public static Dataset Make(int count, ulong seed)
    {
        RandomStream random = new(seed);
        LabeledImage[] images = new LabeledImage[count];
        for (int index = 0; index < count; index++)
        {
            byte[] pixels = new byte[12];
            for (int offset = 0; offset < pixels.Length; offset++)
                pixels[offset] = (byte)(random.NextInt(120) + (offset % 3 == index % 3 ? 100 : 0));
            images[index] = LabeledImage.Of(Image.Own(2, 2, pixels), (byte)(index % 3), $"square {index}");
        }

        return new Dataset(SoftmaxRegression.Info.Classes, [.. images]);
    }

    public static Batches Batches(this Dataset squares, int size) => new(
        squares,
        SoftmaxRegression.Info.Input,
        Standardization.Fit(squares, SoftmaxRegression.Info.Input).Match(fit => fit, problem => throw new InvalidOperationException($"{problem}")).ToTable(),
        size);
}
