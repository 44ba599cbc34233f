using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Data;

/// <summary>The remainder of an epoch, if a batch may not be that small.</summary>
public sealed class LeftOverImageTests
{
    [Theory]
    [InlineData(1, 1, new[] { 1 })]
    [InlineData(1, 4, new[] { 4 })]
    [InlineData(1, 9, new[] { 4, 4, 1 })]
    [InlineData(2, 2, new[] { 2 })]
    [InlineData(2, 4, new[] { 4 })]
    [InlineData(2, 5, new[] { 5 })]
    [InlineData(2, 6, new[] { 4, 2 })]
    [InlineData(2, 9, new[] { 4, 5 })]
    [InlineData(2, 10, new[] { 4, 4, 2 })]
    [InlineData(2, 0, new int[0])]
    public void Fewer_than_the_smallest_batch_join_the_one_before(int smallest, int images, int[] sizes)
    {
        Batches batches = Of(images, smallest);
        View[] views = batches.Views();
        Assert.Equal(sizes, Enumerable.Range(0, batches.Count).Select(batch => batches.Batch(views, batch).Length));
        Assert.Equal(Enumerable.Range(0, images), Enumerable.Range(0, batches.Count).SelectMany(batch => batches.Batch(views, batch).ToArray()).Select(view => view.Image));
        Assert.Equal(sizes.Append(4).Max(), batches.Capacity);
    }

    [Fact]
    public void A_batch_with_one_more_is_written_whole()
    {
        using Workers workers = new(2);
        Batches batches = Of(images: 9, smallest: 2);
        using BatchTensor tensor = new(batches, workers);
        tensor.Load(batches.Views());
        tensor.Write(batch: 1);
        Assert.Equal([4, 5, 6, 7, 8], Enumerable.Range(0, tensor.Labels.Length).Select(sample => (int)MathF.Round(tensor.Images[sample * 6] * 255)));
    }

    private static Batches Of(int images, int smallest) =>
        new(Datasets.Of(images), new Shape(1, 2, 3), new Standardization([0, 0, 0], [1, 1, 1]).ToTable(), size: 4, smallest);
}
