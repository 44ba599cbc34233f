using System.Collections.Immutable;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;

namespace Galaxy.Kernels.Contract;

/// <summary>
/// A generated network. The members are static so that the pipeline, generic over the network, calls the kernels
/// directly; a network has no state of its own, its memory is handed in.
/// </summary>
public interface INetwork
{
    /// <summary>Name, shapes, parameters, costs and memory.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>Logits of a batch.</summary>
    /// <param name="workspace">Memory for at least as many samples as there are images.</param>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="images">Standardised images, H×W×C each, one behind the other; at least one.</param>
    /// <param name="logits">Receives [images × classes].</param>
    static abstract void Forward(Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, Span<float> logits);

    /// <summary>
    /// Softmax cross-entropy of a batch, and the gradient of its mean with respect to every parameter. Running statistics of batch
    /// norm move along with the batch's: they are parameters without a gradient.
    /// </summary>
    /// <param name="workspace">Memory for at least as many samples as there are labels.</param>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="batch">The images and their labels.</param>
    /// <param name="gradients">Receives the gradients, laid out as the parameters are.</param>
    static abstract BatchLoss LossAndGradients(Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients);

    /// <summary>The same, and every parameter updated. The gradients of dense weights are used where they arise and not kept.</summary>
    /// <inheritdoc cref="LossAndGradients"/>
    /// <param name="update">What is done to each parameter; its memory is the parameters' and the gradients'.</param>
    internal static abstract BatchLoss LossAndUpdate<TRule>(
        Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients, Update<TRule> update)
        where TRule : unmanaged, IUpdateRule;

    /// <summary>
    /// The gradient of one class's logit with respect to every map, as inference computes it: by running statistics, and without
    /// dropout. It is left in the workspace, where <see cref="NetworkInfo.Maps"/> says.
    /// </summary>
    /// <param name="workspace">Memory for at least as many samples as there are images.</param>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="images">Standardised images, H×W×C each, one behind the other; at least one.</param>
    /// <param name="label">The class.</param>
    /// <param name="gradients">Gradient memory; what is in it is lost.</param>
    /// <param name="logits">Receives [images × classes].</param>
    static abstract void ClassGradients(
        Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, byte label, FloatMemory gradients, Span<float> logits);

    /// <summary>Every kernel, in the order in which a training step runs them; where training computes otherwise, inference's kernel comes before.</summary>
    static abstract ImmutableArray<KernelInfo> Kernels { get; }

    /// <summary>Runs one kernel by itself on what a training step has left in memory, so that it can be timed.</summary>
    /// <param name="kernel">Index in <see cref="Kernels"/>.</param>
    /// <param name="workspace">Memory that a training step has gone through.</param>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="gradients">Gradient memory; what is in it is lost.</param>
    /// <param name="count">Samples to run it on, from 1 to the workspace's capacity.</param>
    static abstract void RunKernel(int kernel, Workspace workspace, FloatMemory parameters, FloatMemory gradients, int count);
}
