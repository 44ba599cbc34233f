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

    /// <summary>What an epoch shows: <see cref="EpochViews.Of"/>.</summary>
    public View[] Views(Augmentation augmentation, ulong seed, int epoch) =>
        EpochViews.Of(dataset.Count, input.Height == input.Width, augmentation, seed, epoch);

    /// <summary>Every image as it is, in the dataset's order, for evaluation.</summary>
    public View[] Views() => [.. Enumerable.Range(0, dataset.Count).Select(image => new View(image, 1))];

    /// <summary>Writes one batch.</summary>
    /// <param name="views">All that are shown.</param>
    /// <param name="batch">0 to <see cref="Count"/> − 1.</param>
    /// <param name="images">Receives [n, H, W, C] standardised values.</param>
    /// <param name="labels">Receives n labels.</param>
    /// <returns>n, the images in this batch.</returns>
    public int Fill(ReadOnlySpan<View> views, int batch, Span<float> images, Span<byte> labels)
    {
        ReadOnlySpan<View> shown = views.Slice(batch * size, Math.Min(size, views.Length - batch * size));
        for (int sample = 0; sample < shown.Length; sample++)
        {
            LabelledImage example = dataset.Images[shown[sample].Image];
            table.Standardise(example.Image, shown[sample].Orientation, images.Slice(sample * input.Count, input.Count));
            labels[sample] = example.Label;
        }

        return shown.Length;
    }
}
