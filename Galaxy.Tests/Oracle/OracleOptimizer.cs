using Galaxy.Kernels;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Oracle;

/// <summary>torch.optim.SGD with the settings of the ten steps.</summary>
/// <param name="Momentum">Of the velocity, which starts as the first gradient.</param>
/// <param name="WeightDecay">Added to the gradient as this times the parameter, biases too.</param>
internal sealed record OracleOptimizer(double LearningRate, double Momentum, double WeightDecay, bool IsNesterov)
{
    /// <summary>The settings behind a name in the metadata.</summary>
    public static OracleOptimizer Of(string name) => name switch
    {
        "sgd" => new(0.05, 0, 0, IsNesterov: false),
        "momentum" => new(0.02, 0.9, 1e-3, IsNesterov: false),
        "nesterov" => new(0.02, 0.9, 0, IsNesterov: true),
        _ => throw new NotSupportedException($"The settings of '{name}' are not known."),
    };

    /// <summary>The optimiser under test with these settings.</summary>
    public Optimizer ToKernels() => (Momentum, IsNesterov) switch
    {
        (0, _) => new Optimizer.Sgd(LearningRate, WeightDecay),
        (_, false) => new Optimizer.Momentum(LearningRate, Momentum, WeightDecay),
        (_, true) => new Optimizer.Nesterov(LearningRate, Momentum, WeightDecay),
    };

    /// <summary>One step in double precision.</summary>
    /// <param name="velocity">Null at first; becomes the next one.</param>
    public void Step(Tensor parameter, ref double[]? velocity)
    {
        double[] gradient = [.. parameter.Gradient.Zip(parameter.Values, (slope, value) => slope + WeightDecay * value)];
        double[] next = velocity is null ? gradient : [.. velocity.Zip(gradient, (old, slope) => Momentum * old + slope)];
        for (int index = 0; index < gradient.Length; index++)
            parameter.Values[index] -= LearningRate * (IsNesterov ? gradient[index] + Momentum * next[index] : next[index]);
        velocity = next;
    }
}
