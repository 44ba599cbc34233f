using Galaxy.Kernels;

namespace Galaxy.Pipeline.Data;

/// <summary>Cuts a dataset into batches and writes them as the network reads them. Holds no state: two threads may fill at once.</summary>
/// <param name="dataset">The images.</param>
/// <param name="input">The network's input.</param>
/// <param name="table">Standardises their pixels.</param>
/// <param name="size">Images in a batch; the last one may be smaller.</param>
public sealed class Batches(Dataset dataset, Shape input, PixelTable table, int size)
{
    /// <summary>Images in a batch, the last excepted.</summary>
    public int Size => size;

    /// <summary>Images in all.</summary>
    public int Images => dataset.Count;

    /// <summary>Number of batches.</summary>
    public int Count => (dataset.Count + size - 1) / size;

    /// <summary>The order of an epoch: <see cref="EpochOrder.Of"/>.</summary>
    public int[] Order(ulong seed, int epoch) => EpochOrder.Of(dataset.Count, seed, epoch);

    /// <summary>The order of the dataset itself, for evaluation.</summary>
    public int[] Order() => [.. Enumerable.Range(0, dataset.Count)];

    /// <summary>Writes one batch.</summary>
    /// <param name="order">A permutation of the images.</param>
    /// <param name="batch">0 to <see cref="Count"/> − 1.</param>
    /// <param name="images">Receives [n, H, W, C] standardised values.</param>
    /// <param name="labels">Receives n labels.</param>
    /// <returns>n, the images in this batch.</returns>
    public int Fill(ReadOnlySpan<int> order, int batch, Span<float> images, Span<byte> labels)
    {
        ReadOnlySpan<int> indexes = order.Slice(batch * size, Math.Min(size, order.Length - batch * size));
        for (int sample = 0; sample < indexes.Length; sample++)
        {
            LabelledImage example = dataset.Images[indexes[sample]];
            table.Standardise(example.Image.Pixels, images.Slice(sample * input.Count, input.Count));
            labels[sample] = example.Label;
        }

        return indexes.Length;
    }
}
