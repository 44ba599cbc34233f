using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;

namespace Galaxy.Kernels.Runtime;

/// <summary>Runs a network's kernels on a batch. Results have the same bits at any number of threads; nothing allocates.</summary>
internal static unsafe class NetworkRunner
{
    /// <summary>Logits of a batch.</summary>
    /// <param name="workspace">Memory for at least as many samples as there are images.</param>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="images">Standardized images, H×W×C each, one after another; at least one.</param>
    /// <param name="logits">Receives [images × classes].</param>
    /// <exception cref="ArgumentException">The memory belongs to another network or is too small, or the images are not whole.</exception>
    public static void Forward<TNetwork>(Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, Span<float> logits)
        where TNetwork : INetwork
    {
        int count = BatchGuard.Images(TNetwork.Info, workspace, parameters, images.Length);
        fixed (float* pixels = images)
        {
            BatchStep step = BeginInference<TNetwork>(workspace, parameters, pixels, count);
            Passes<TNetwork>.Forward.Run(workspace.Workers, &step);
            Logits<TNetwork>.CopyTo(&step, logits);
        }

        // The kernels hold raw pointers: keep the memory alive until they are done.
        GC.KeepAlive(workspace);
        GC.KeepAlive(parameters);
    }

    /// <summary>
    /// Softmax cross-entropy of a batch, and the gradient of its mean with respect to every parameter. Also updates batch norm's running
    /// statistics, which are parameters without a gradient.
    /// </summary>
    /// <param name="workspace">Memory for at least as many samples as there are labels.</param>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="batch">The images and their labels.</param>
    /// <param name="gradients">Receives the gradients, in the parameters' layout.</param>
    /// <exception cref="ArgumentException">The memory belongs to another network or is too small, or the batch does not fit the network.</exception>
    public static BatchLoss LossAndGradients<TNetwork>(Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients)
        where TNetwork : INetwork => TrainingStep<TNetwork>.Run<StoredGradients>(workspace, parameters, batch, gradients, update: null);

    /// <summary>
    /// The gradient of one class's logit with respect to every map, as in inference: with running statistics and without
    /// dropout. It is left in the workspace at the places in <see cref="NetworkInfo.Maps"/>.
    /// </summary>
    /// <param name="workspace">Memory for at least as many samples as there are images.</param>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="images">Standardized images, H×W×C each, one after another; at least one.</param>
    /// <param name="label">The class.</param>
    /// <param name="gradients">Gradient memory, which is overwritten.</param>
    /// <param name="logits">Receives [images × classes].</param>
    /// <exception cref="ArgumentException">The memory belongs to another network or is too small, or there is no such class.</exception>
    public static void ClassGradients<TNetwork>(
        Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, ushort label, FloatMemory gradients, Span<float> logits)
        where TNetwork : INetwork
    {
        int count = BatchGuard.Images(TNetwork.Info, workspace, parameters, images.Length);
        BatchGuard.Labels(TNetwork.Info, [label], LossRule.Plain, count: 1, gradients);
        fixed (float* pixels = images)
        {
            BatchStep step = Begin<TNetwork>(workspace, parameters, pixels, count);
            step.Gradients = gradients.Pointer;
            Passes<TNetwork>.TrainingForward.Run(workspace.Workers, &step);
            Logits<TNetwork>.CopyTo(&step, logits);
            Logits<TNetwork>.SetGradient(&step, label);
            BackwardPass<TNetwork, StoredGradients>.Pass.Run(workspace.Workers, &step);
        }

        GC.KeepAlive(workspace);
        GC.KeepAlive(parameters);
        GC.KeepAlive(gradients);
    }

    /// <summary>A batch at the first kernel: where its memory lies, where kernels read its images, and tied filters in all orientations.</summary>
    internal static BatchStep Begin<TNetwork>(Workspace workspace, FloatMemory parameters, float* images, int count) where TNetwork : INetwork
    {
        BatchStep step = Place<TNetwork>(workspace, parameters, images, count);
        workspace.IsPrepared = false;
        if (TNetwork.Info.TiedFilters is { } tied)
            OrientedCopy.Write(workspace.Workers, &step, tied);
        return step;
    }

    /// <summary>The same for inference, with batch norm folded in. Of parameters that nobody changes, that is done once.</summary>
    private static BatchStep BeginInference<TNetwork>(Workspace workspace, FloatMemory parameters, float* images, int count)
        where TNetwork : INetwork
    {
        bool isConstant = ReferenceEquals(parameters, workspace.Constant);
        if (isConstant && workspace.IsPrepared)
            return BeginPrepared<TNetwork>(workspace, parameters, images, count);
        BatchStep step = Begin<TNetwork>(workspace, parameters, images, count);
        if (TNetwork.Info.FoldedNorms is { } folded)
            FoldedParameters.Fold(&step, folded);
        workspace.IsPrepared = isConstant;
        return step;
    }

    private static BatchStep BeginPrepared<TNetwork>(Workspace workspace, FloatMemory parameters, float* images, int count)
        where TNetwork : INetwork
    {
        BatchStep step = Place<TNetwork>(workspace, parameters, images, count);
        if (TNetwork.Info.TiedFilters is { } tied)
            OrientedCopy.Use(&step, tied);
        if (TNetwork.Info.FoldedNorms is { } folded)
            FoldedParameters.Use(&step, folded);
        return step;
    }

    private static BatchStep Place<TNetwork>(Workspace workspace, FloatMemory parameters, float* images, int count) where TNetwork : INetwork
    {
        BatchStep step = BatchStep.Begin(workspace, parameters, images, count);
        step.Input = ImageCopy.Place(TNetwork.Info, workspace);
        return step;
    }
}
