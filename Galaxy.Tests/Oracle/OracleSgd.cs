using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Oracle;

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
