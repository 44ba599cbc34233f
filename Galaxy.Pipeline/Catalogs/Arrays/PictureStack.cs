using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>An array of pictures.</summary>
/// <param name="Array">Holds them.</param>
/// <param name="Shape">How they lie in it.</param>
/// <param name="Scale">What their numbers mean.</param>
internal sealed record PictureStack(StoredArray Array, StackShape Shape, PixelScale Scale)
{
    private const int Sampled = 32;
    private const int MostSampledNumbers = 4 << 20;

    /// <summary>Looks at some pictures to learn what their numbers mean; bytes need no look.</summary>
    public static Result<PictureStack> Of(StoredArray array, StackShape shape) => array.Element is { Kind: ElementKind.Unsigned, Bytes: 1 }
        ? Result.Ok(new PictureStack(array, shape, PixelScale.Bytes))
        : from sample in Sample(array, shape).All()
          from scale in PixelScales.Of(array, shape.Channels, [.. sample.SelectMany(numbers => numbers)])
          select new PictureStack(array, shape, scale);

    /// <summary>One picture.</summary>
    /// <param name="index">Which, from 0.</param>
    public Result<Image> Read(long index) => Bytes(Array, Shape, index).Map(bytes => PictureNumbers.ToImage(bytes, Array.Element, Shape, Scale));

    private static Result<byte[]> Bytes(StoredArray array, StackShape shape, long index) =>
        shape.Single ? array.Read(0, array.Rows) : array.Read(index, 1);

    private static IEnumerable<Result<float[]>> Sample(StoredArray array, StackShape shape)
    {
        long count = Math.Clamp(Math.Min(Sampled, MostSampledNumbers / shape.Numbers), 1, shape.Count);
        for (long place = 0; place < count; place++)
            yield return Bytes(array, shape, place * shape.Count / count).Map(bytes => Elements.To<float>(bytes, array.Element));
    }
}
