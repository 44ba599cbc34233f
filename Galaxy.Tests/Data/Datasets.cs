using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Data;

/// <summary>Made-up datasets of 1×1 and 1×2 images.</summary>
internal static class Datasets
{
    /// <summary>One image per label; all different.</summary>
    public static Dataset Of(params int[] perClass)
    {
        IEnumerable<int> labels = perClass.SelectMany((count, label) => Enumerable.Repeat(label, count));
        return new Dataset(
            [.. perClass.Select((_, label) => $"class {label}")],
            [.. labels.Select((label, index) => Image(label, index, $"{index}"))]);
    }

    /// <summary>An image whose pixels are the digits of <paramref name="content"/>: equal contents are identical images.</summary>
    public static LabeledImage Image(int label, int content, string name) => LabeledImage.Of(
        Galaxy.Pipeline.Imaging.Image.Own(1, 2, [(byte)content, (byte)(content >> 8), 0, 1, 2, 3]), (ushort)label, name);

    /// <summary>Sixty images of three classes; some are identical, with equal or different labels.</summary>
    public static Dataset WithDuplicates(ref RandomStream random)
    {
        List<LabeledImage> images = [];
        for (int index = 0; index < 60; index++)
            images.Add(Image(random.NextInt(3), random.NextInt(30), $"{index}"));
        return new Dataset(["a", "b", "c"], [.. images]);
    }

    public static Image Pixel(byte red, byte green, byte blue) => Galaxy.Pipeline.Imaging.Image.Own(1, 1, [red, green, blue]);

    public static string[] Names(this Dataset dataset) => [.. dataset.Images.Select(image => image.Name)];
}
