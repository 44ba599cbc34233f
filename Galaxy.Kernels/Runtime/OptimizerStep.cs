using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;

namespace Galaxy.Kernels.Runtime;

/// <summary>Training steps.</summary>
internal static class OptimizerStep
{
    /// <summary>
    /// A training step: loss, gradients and update. The parameters and state are those of <see cref="NetworkRunner.LossAndGradients"/> and
    /// an update, bit for bit, but the dense weights are read and written once, and their gradients are not stored.
    /// </summary>
    /// <param name="optimizer">How gradients change parameters.</param>
    /// <param name="workspace">Memory for at least as many samples as there are labels, and the threads to run on.</param>
    /// <param name="memory">What is read and written.</param>
    /// <param name="batch">The images and their labels.</param>
    /// <param name="step">Number of this step, from 1.</param>
    /// <param name="rateFactor">Multiplies the learning rate of this step.</param>
    /// <param name="largestNorm">Upper bound of the global gradient norm, above 0; null for none. With a bound, all gradients are stored.</param>
    /// <returns>The loss before the update.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static BatchLoss Step<TNetwork>(
        this Optimizer optimizer, Workspace workspace, UpdateMemory memory, TrainingBatch batch,
        int step, double rateFactor = 1, double? largestNorm = null)
        where TNetwork : INetwork => optimizer.Use<TrainingStep<TNetwork>, BatchLoss>(
            new TrainingStep<TNetwork>(workspace, memory, batch, step, largestNorm), memory, step, rateFactor);
}
