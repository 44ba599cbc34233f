using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;

namespace Galaxy.Kernels.Models;

/// <summary>How <see cref="NetworkModel{TNetwork}.Train"/> trains.</summary>
public sealed record TrainingOptions
{
    /// <summary>Passes over the images, 0 or more.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Images of a step, at least 1; all images if there are fewer.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>How gradients change weights.</summary>
    public Optimizer Optimizer { get; init; } = new Optimizer.AdamW(LearningRate: 0.002, WeightDecay: 0.01);

    /// <summary>The factor of the learning rate, by the share of the training that is done, in [0, 1); null for a constant rate.</summary>
    public Func<double, double>? Schedule { get; init; }

    /// <summary>How labels and classes count in the loss.</summary>
    public LossRule Loss { get; init; }

    /// <summary>Receives the figures of every epoch.</summary>
    public IProgress<BatchLoss>? Progress { get; init; }

    /// <summary>Ends the training with an <see cref="OperationCanceledException"/> after the current step.</summary>
    public CancellationToken Stop { get; init; }
}
