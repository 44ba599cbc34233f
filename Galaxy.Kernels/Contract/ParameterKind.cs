namespace Galaxy.Kernels.Contract;

/// <summary>What a parameter tensor is to its layer, which says how it starts and what values it can have.</summary>
public enum ParameterKind
{
    /// <summary>Weights of a sum over inputs; random at the start.</summary>
    Weight,

    /// <summary>Added to an output; zero at the start.</summary>
    Bias,

    /// <summary>Multiplies an output; one at the start.</summary>
    Scale,

    /// <summary>A running mean; zero at the start.</summary>
    RunningMean,

    /// <summary>A running variance; one at the start, never negative.</summary>
    RunningVariance,
}
