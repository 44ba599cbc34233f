using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>
/// Batch norm of a map. For inference it is folded into the filters. In training the stage's own map is kept, and the batch is waited
/// for: once forward, for its moments, and once backward, for the sums over its gradients.
/// </summary>
internal sealed record MapNormPlan
{
    public required NormPlan Norm { get; init; }

    /// <summary>The map that is normalized; per sample.</summary>
    public required MapPlan Raw { get; init; }

    /// <summary>Where its gradient goes; per thread.</summary>
    public required MapPlan RawGradient { get; init; }

    /// <summary>A batch matrix: a sample's mean and squared deviations forward, its sums over gradients backward.</summary>
    public required BatchMatrix Sums { get; init; }

    /// <summary>Gradient of the stage's output on the near side of its activation; per sample.</summary>
    public required MapPlan MaskedGradient { get; init; }

    /// <summary>The activation behind it.</summary>
    public required Activation? Activation { get; init; }

    /// <summary>The pool behind that.</summary>
    public required MaxPoolPlan? Pool { get; init; }
}
