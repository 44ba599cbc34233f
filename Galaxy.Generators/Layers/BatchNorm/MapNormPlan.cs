using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>
/// Batch norm of a map. For inference it is folded into the filters. In training the convolution's output is kept, and all shards meet
/// twice: forward, for the batch's moments, and backward, for the sums over its gradients.
/// </summary>
internal sealed record MapNormPlan
{
    public required NormPlan Norm { get; init; }

    /// <summary>The map that is normalized; per sample.</summary>
    public required MapPlan Raw { get; init; }

    /// <summary>Where its gradient goes; per thread.</summary>
    public required MapPlan RawGradient { get; init; }

    /// <summary>A batch matrix: each sample's mean and squared deviations forward, its gradient sums backward.</summary>
    public required BatchMatrix Sums { get; init; }

    /// <summary>Gradient of the normalized output, before its activation; per sample.</summary>
    public required MapPlan MaskedGradient { get; init; }

    /// <summary>The activation after it.</summary>
    public required Activation? Activation { get; init; }

    /// <summary>The pool after that.</summary>
    public required MaxPoolPlan? Pool { get; init; }
}
