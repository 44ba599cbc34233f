using System.Collections.Immutable;

namespace Galaxy.Kernels.Contract;

/// <summary>
/// A generated network: what it is, and its kernels in the order in which they run. The members are static so that code that is
/// generic over the network is compiled for it; a network has no state of its own, its memory is handed in.
/// </summary>
public interface INetwork
{
    /// <summary>Name, shapes, parameters, costs and memory.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>From images to logits, for inference.</summary>
    internal static abstract ImmutableArray<KernelCall> Forward { get; }

    /// <summary>The same for training, where batch norm waits for the batch's own moments and dropout drops.</summary>
    internal static abstract ImmutableArray<KernelCall> TrainingForward { get; }

    /// <summary>From the gradient of the logits to the gradients of all parameters, and of every map.</summary>
    /// <typeparam name="TGradientUse">What is done with the gradients of dense weights.</typeparam>
    internal static abstract ImmutableArray<KernelCall> Backward<TGradientUse>() where TGradientUse : unmanaged, IGradientUse;
}
