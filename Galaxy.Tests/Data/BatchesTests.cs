using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Data;

public sealed class BatchesTests
{
    [Fact]
    public void Order_is_a_permutation_that_depends_on_seed_and_epoch_alone()
    {
        int[] order = EpochOrder.Of(100, seed: 1, epoch: 2);
        Assert.Equal(Enumerable.Range(0, 100), order.Order());
        Assert.Equal(order, EpochOrder.Of(100, 1, 2));
        Assert.NotEqual(order, EpochOrder.Of(100, 1, 3));
        Assert.NotEqual(order, EpochOrder.Of(100, 2, 2));
    }

    [Fact]
    public void Batches_show_every_image_once_with_its_label()
    {
        Dataset dataset = Datasets.Of(5, 4, 2);
        Batches batches = new(dataset, new Shape(1, 2, 3), new Standardization([0, 0, 0], [1, 1, 1]).ToTable(), 4);
        List<(int Content, ushort Label)> shown = [];
        View[] views = batches.Views(Augmentation.None, seed: 9, epoch: 1);
        using Workers workers = new(2);
        using BatchTensor tensor = new(batches, workers);
        tensor.Load(views);
        for (int batch = 0; batch < batches.Count; batch++)
        {
            tensor.Write(batch);
            for (int sample = 0; sample < tensor.Labels.Length; sample++)
                shown.Add(((int)MathF.Round(tensor.Images[sample * 6] * 255), tensor.Labels[sample]));
        }

        Assert.Equal(3, batches.Count);
        Assert.Equal(dataset.Images.Select((image, index) => (index, image.Label)), shown.Order());
    }
}
