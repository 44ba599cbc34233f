using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Oracle;

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
