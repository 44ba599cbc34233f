using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Oracle;

/// <summary>The optimizer of an oracle's ten steps, in double precision.</summary>
internal abstract record OracleOptimizer
{
    /// <summary>The settings behind a name in the metadata.</summary>
    public static OracleOptimizer Of(string name) => name switch
    {
        "sgd" => new OracleSgd(0.05, 0, 0, IsNesterov: false),
        "momentum" => new OracleSgd(0.02, 0.9, 1e-3, IsNesterov: false),
        "nesterov" => new OracleSgd(0.02, 0.9, 0, IsNesterov: true),
        "adam" => new OracleAdam(1e-3, 0.9, 0.999, 1e-8, Decay: 0),
        "adamw" => new OracleAdam(1e-3, 0.9, 0.999, 1e-8, Decay: 0.01),
        _ => throw new NotSupportedException($"The settings of '{name}' are not known."),
    };

    /// <summary>The optimizer under test with these settings.</summary>
    public abstract Optimizer ToKernels();

    /// <summary>Moves one parameter along its gradient.</summary>
    /// <param name="state">The parameter's state; null at first.</param>
    /// <returns>The new state.</returns>
    public abstract double[] Step(Tensor parameter, double[]? state);
}
