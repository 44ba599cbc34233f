using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Runtime;

namespace Galaxy.Kernels.Models;

public sealed partial class NetworkModel<TNetwork>
{
    /// <summary>Makes the model standardize with the mean and deviation of these images. <see cref="Train"/> does so in a new model.</summary>
    /// <param name="images">[images, H, W, C], at least one.</param>
    /// <exception cref="ArgumentException">They are no whole images, or a value is not a finite number.</exception>
    public void FitStandardization(ReadOnlySpan<float> images)
    {
        Count(images);
        (ImmutableArray<float> mean, ImmutableArray<float> deviation) = ChannelMoments.Of(images, Input.Channels);
        if (!mean.Concat(deviation).All(float.IsFinite))
            throw new ArgumentException("A value of the images is not a finite number, or too large.", nameof(images));
        _settings = _settings with { Mean = mean, Deviation = deviation };
        _isStandardized = true;
    }

    /// <summary>
    /// Learns from images as often as the options say, in another random order in every epoch of this model, whichever call it is in. Images
    /// that do not fill a last batch wait for another epoch.
    /// </summary>
    /// <param name="images">[images, H, W, C].</param>
    /// <param name="labels">One class index per image.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <returns>Mean loss and right answers of every epoch, as they were while it learned.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit, a label is no class, or an option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The loss is no longer a finite number.</exception>
    public ImmutableArray<BatchLoss> Train(ReadOnlySpan<float> images, ReadOnlySpan<ushort> labels, TrainingOptions? options = null)
    {
        options ??= new TrainingOptions();
        ThrowIfDisposed();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Epochs, nameof(options.Epochs));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1, nameof(options.BatchSize));
        CheckLabels(images, labels);
        if (!_isStandardized)
            FitStandardization(images);
        List<BatchLoss> epochs = [];
        int[] order = [.. Enumerable.Range(0, labels.Length)];
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            RandomStream random = new(Seeds.Derive(Seeds.Derive(_settings.Seed, "order"), (ulong)_epochs++));
            Shuffle.InPlace(order.AsSpan(), ref random);
            epochs.Add(Epoch(images, labels, order, (double)epoch / options.Epochs, options));
            options.Progress?.Report(epochs[^1]);
            if (!double.IsFinite(epochs[^1].Mean))
            {
                throw new InvalidOperationException(
                    $"The loss is no longer a finite number in epoch {epoch + 1}. Choose a lower learning rate, or images without extreme values.");
            }
        }

        return [.. epochs];
    }

    /// <summary>Learns from one batch.</summary>
    /// <param name="images">[images, H, W, C].</param>
    /// <param name="labels">One class index per image.</param>
    /// <param name="optimizer">How gradients change weights. Its state is kept until a step uses another kind of optimizer.</param>
    /// <param name="loss">How labels and classes count in the loss.</param>
    /// <returns>The loss before the weights changed.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit, a label is no class, or batch norm needs a second image.</exception>
    public BatchLoss Step(ReadOnlySpan<float> images, ReadOnlySpan<ushort> labels, Optimizer optimizer, LossRule loss = default) =>
        Step(images, labels, optimizer, loss, rateFactor: 1);

    /// <summary>The share of images whose most probable class is their label.</summary>
    /// <param name="images">[images, H, W, C], at least one.</param>
    /// <param name="labels">One class index per image.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a label is no class.</exception>
    public double Accuracy(ReadOnlySpan<float> images, ReadOnlySpan<ushort> labels)
    {
        CheckLabels(images, labels);
        float[] probabilities = new float[labels.Length * Classes.Length];
        Predict(images, probabilities);
        int right = 0;
        for (int image = 0; image < labels.Length; image++)
        {
            right += MostProbable(probabilities.AsSpan(image * Classes.Length, Classes.Length)) == labels[image] ? 1 : 0;
        }

        return (double)right / labels.Length;
    }

    private static int MostProbable(ReadOnlySpan<float> probabilities)
    {
        int best = 0;
        for (int label = 1; label < probabilities.Length; label++)
            best = probabilities[label] > probabilities[best] ? label : best;
        return best;
    }

    /// <summary>How many images there are, at least one.</summary>
    private static int Count(ReadOnlySpan<float> images)
    {
        CheckWhole(images);
        return images.IsEmpty ? throw new ArgumentException("There is no image.", nameof(images)) : images.Length / Input.Count;
    }

    private static void CheckWhole(ReadOnlySpan<float> images)
    {
        if (images.Length % Input.Count != 0)
            throw new ArgumentException($"{images.Length} values are not whole images of {Input}, {Input.Count} values each.", nameof(images));
    }

    /// <summary>Before anything is learned from them.</summary>
    private static void CheckLabels(ReadOnlySpan<float> images, ReadOnlySpan<ushort> labels)
    {
        int count = Count(images), wrong = labels.IndexOfAnyExceptInRange((ushort)0, (ushort)(Classes.Length - 1));
        if (labels.Length != count)
            throw new ArgumentException($"There are {labels.Length} labels for {count} images.", nameof(labels));
        if (wrong >= 0)
            throw new ArgumentException($"Label {labels[wrong]} of image {wrong} is not below {Classes.Length}, the classes.", nameof(labels));
    }

    private BatchLoss Epoch(ReadOnlySpan<float> images, ReadOnlySpan<ushort> labels, int[] order, double done, TrainingOptions options)
    {
        int size = Math.Min(options.BatchSize, order.Length), steps = order.Length / size;
        float[] shown = new float[size * Input.Count];
        ushort[] classes = new ushort[size];
        double sum = 0;
        int correct = 0;
        for (int step = 0; step < steps; step++)
        {
            options.Stop.ThrowIfCancellationRequested();
            for (int index = 0; index < size; index++)
            {
                int image = order[step * size + index];
                images.Slice(image * Input.Count, Input.Count).CopyTo(shown.AsSpan(index * Input.Count));
                classes[index] = labels[image];
            }

            double share = done + (double)step / steps / options.Epochs;
            BatchLoss loss = Step(shown, classes, options.Optimizer, options.Loss, options.Schedule?.Invoke(share) ?? 1);
            (sum, correct) = (sum + loss.Mean, correct + loss.Correct);
        }

        return new BatchLoss(sum / steps, correct, steps * size);
    }

    private BatchLoss Step(ReadOnlySpan<float> images, ReadOnlySpan<ushort> labels, Optimizer optimizer, LossRule loss, double rateFactor)
    {
        ThrowIfDisposed();
        int count = Count(images);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, TNetwork.Info.SmallestBatch, nameof(images));
        if (_learning?.Fits(optimizer) != true)
        {
            _learning?.Dispose();
            _learning = null;
            _learning = new LearningMemory(TNetwork.Info, optimizer.GetType(), optimizer.StateFloatsPerParameter);
        }

        _settings = _settings.WithoutHistory();
        BatchMemory batch = Batch(count);
        int step = _learning.Next();
        TrainingBatch training = new(Standardized(batch, images), labels, Seeds.Derive(Seeds.Derive(_settings.Seed, "steps"), (ulong)step), loss);
        return optimizer.Step<TNetwork>(batch.Workspace, _learning.With(_parameters), training, step, rateFactor);
    }
}
