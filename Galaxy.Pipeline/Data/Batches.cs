using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Data;

/// <summary>Cuts a dataset into batches and writes its images as the network reads them. Stateless: several threads may write at once.</summary>
/// <param name="dataset">The images.</param>
/// <param name="input">The network's input.</param>
/// <param name="table">Standardizes their pixels.</param>
/// <param name="size">Images in a batch; the last one may be smaller.</param>
/// <param name="smallest">The fewest in a batch, up to <paramref name="size"/>: if fewer are left over, they join the batch before.</param>
public sealed class Batches(Dataset dataset, Shape input, PixelTable table, int size, int smallest = 1)
{
    private readonly Resampler _resampler = new(input, table.Standardization);
    private readonly Observer _observer = new(input, table.Standardization);

    /// <summary>Images in a batch, except perhaps the last.</summary>
    public int Size => size;

    /// <summary>The fewest images in a batch, if there are that many.</summary>
    public int Smallest => smallest;

    /// <summary>The most images in a batch: <see cref="Size"/>, unless leftovers join the last batch.</summary>
    public int Capacity => Math.Max(size, dataset.Count - (Count - 1) * size);

    /// <summary>The network's input.</summary>
    public Shape Input => input;

    /// <summary>Images in all.</summary>
    public int Images => dataset.Count;

    /// <summary>Numbers that a network learns from an image: votes for each answer; 0 if it learns the image's class.</summary>
    public int Targets => dataset.Targets;

    /// <summary>The label of the image of a view.</summary>
    public ushort Label(View view) => dataset.Images[view.Image].Label;

    /// <summary>The votes for the image of a view.</summary>
    public ReadOnlySpan<float> Votes(View view) => dataset.Images[view.Image].Votes.AsSpan();

    /// <summary>Images per class, in the order of the classes.</summary>
    public ImmutableArray<int> CountPerClass() => dataset.CountPerClass();

    /// <summary>Number of batches.</summary>
    public int Count => dataset.Count <= size ? Math.Min(dataset.Count, 1) : (dataset.Count + size - smallest) / size;

    /// <summary>What an epoch shows: <see cref="EpochViews.Of"/>.</summary>
    public View[] Views(Augmentation augmentation, ulong seed, int epoch) =>
        EpochViews.Of(dataset.Count, input, augmentation, seed, epoch);

    /// <summary>How an epoch mixes them: <see cref="EpochBlends.Of"/>.</summary>
    public Blend[] Blends(Augmentation augmentation, ulong seed, int epoch) =>
        EpochBlends.Of(dataset.Count, input, augmentation, seed, epoch);

    /// <summary>Every image in one orientation, in the dataset's order, for evaluation.</summary>
    /// <param name="orientation">1 (as it is) to <see cref="Orientations"/>.</param>
    public View[] Views(int orientation = 1) => [.. Enumerable.Range(0, dataset.Count).Select(image => new View(image, orientation))];

    /// <summary>Orientations that leave the input's shape as it is.</summary>
    public int Orientations => EpochViews.Orientations(input.Height == input.Width);

    /// <summary>The part of a list that belongs to a batch.</summary>
    /// <param name="views">All views of an epoch, or one value for each of them.</param>
    /// <param name="batch">0 to <see cref="Count"/> − 1.</param>
    public ReadOnlySpan<T> Batch<T>(ReadOnlySpan<T> views, int batch) => batch == Count - 1
        ? views[(batch * size)..]
        : views.Slice(batch * size, size);

    /// <summary>Writes one view of an image.</summary>
    /// <param name="tensor">Receives [H, W, C] standardized values.</param>
    /// <returns>The image's label.</returns>
    /// <exception cref="InvalidOperationException">The view is resampled and the image has no wide version.</exception>
    public ushort Show(View view, Span<float> tensor)
    {
        LabeledImage example = dataset.Images[view.Image];
        if (view.Variation is { } variation)
            _resampler.Show(example.Wide ?? throw new InvalidOperationException($"{example.Name} has no wide image."), view.Orientation,
                variation, tensor);
        else
            table.Standardize(example.Image, view.Orientation, tensor);
        if (view.Observation is { } observation)
            _observer.Observe(observation, tensor);
        return example.Label;
    }
}
