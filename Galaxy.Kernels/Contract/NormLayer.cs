using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>Batch norm of a generated network: the offsets of its parameters and running statistics, and its settings.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NormLayer
{
    /// <summary>Creates the norm of a layer whose channels have scales and shifts of their own.</summary>
    public NormLayer()
    {
    }

    /// <summary>Neighboring channels that share scale, shift and moments: the orientations of a filter.</summary>
    public int Orientations { get; init; } = 1;

    /// <summary>Channels or units, in whole vectors.</summary>
    public required int Channels { get; init; }

    /// <summary>Offset of the scales γ in parameter memory.</summary>
    public required int Weight { get; init; }

    /// <summary>Offset of the shifts β.</summary>
    public required int Bias { get; init; }

    /// <summary>Offset of the running means.</summary>
    public required int Mean { get; init; }

    /// <summary>Offset of the running variances.</summary>
    public required int Variance { get; init; }

    /// <summary>Offset in shared memory of the coefficients that the current batch is normalized with.</summary>
    public required int Coefficients { get; init; }

    /// <summary>Weight of a batch's statistics in the running ones.</summary>
    public required float Momentum { get; init; }

    /// <summary>Added to a variance.</summary>
    public required float Epsilon { get; init; }
}
