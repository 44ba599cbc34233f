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

/// <summary>torch.optim.SGD.</summary>
/// <param name="Momentum">Of the velocity, which starts as the first gradient.</param>
/// <param name="WeightDecay">Added to the gradient as this times the parameter, biases too.</param>
internal sealed record OracleSgd(double LearningRate, double Momentum, double WeightDecay, bool IsNesterov) : OracleOptimizer
{
    public override Optimizer ToKernels() => (Momentum, IsNesterov) switch
    {
        (0, _) => new Optimizer.Sgd(LearningRate, WeightDecay),
        (_, false) => new Optimizer.Momentum(LearningRate, Momentum, WeightDecay),
        (_, true) => new Optimizer.Nesterov(LearningRate, Momentum, WeightDecay),
    };

    public override double[] Step(Tensor parameter, double[]? state)
    {
        double[] gradient = [.. parameter.Gradient.Zip(parameter.Values, (slope, value) => slope + WeightDecay * value)];
        double[] velocity = state is null ? gradient : [.. state.Zip(gradient, (old, slope) => Momentum * old + slope)];
        for (int index = 0; index < gradient.Length; index++)
            parameter.Values[index] -= LearningRate * (IsNesterov ? gradient[index] + Momentum * velocity[index] : velocity[index]);
        return velocity;
    }
}

/// <summary>torch.optim.Adam without weight decay, and torch.optim.AdamW.</summary>
/// <param name="Decay">AdamW's, which is multiplied by the learning rate; 0 for Adam.</param>
internal sealed record OracleAdam(double LearningRate, double Beta1, double Beta2, double Epsilon, double Decay) : OracleOptimizer
{
    public override Optimizer ToKernels() => Decay == 0
        ? new Optimizer.Adam(LearningRate, 0, Beta1, Beta2, Epsilon)
        : new Optimizer.AdamW(LearningRate, Decay, Beta1, Beta2, Epsilon);

    /// <summary>The state is the steps done, then two moments for each value.</summary>
    public override double[] Step(Tensor parameter, double[]? state)
    {
        int count = parameter.Values.Length;
        double[] next = state ?? new double[1 + 2 * count];
        double step = ++next[0];
        for (int index = 0; index < count; index++)
        {
            double gradient = parameter.Gradient[index];
            double mean = next[1 + index] = Beta1 * next[1 + index] + (1 - Beta1) * gradient;
            double square = next[1 + count + index] = Beta2 * next[1 + count + index] + (1 - Beta2) * gradient * gradient;
            parameter.Values[index] *= 1 - LearningRate * Decay;
            parameter.Values[index] -= LearningRate * (mean / (1 - Math.Pow(Beta1, step)))
                / (Math.Sqrt(square / (1 - Math.Pow(Beta2, step))) + Epsilon);
        }

        return next;
    }
}
