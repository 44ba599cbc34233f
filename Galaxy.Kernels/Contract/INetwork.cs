using System.Collections.Immutable;

namespace Galaxy.Kernels.Contract;

/// <summary>
/// A generated network: its description, and its kernels in execution order. The members are static so that code
/// generic over the network is compiled for it. A network has no state; its memory is passed in.
/// </summary>
public interface INetwork
{
    /// <summary>Name, shapes, parameters, costs and memory.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>From images to logits, for inference.</summary>
    static abstract ImmutableArray<KernelCall> Forward { get; }

    /// <summary>The same for training, where batch norm uses the batch's own moments and dropout is active.</summary>
    static abstract ImmutableArray<KernelCall> TrainingForward { get; }

    /// <summary>From the gradient of the logits to the gradients of all parameters, and of every map.</summary>
    /// <typeparam name="TGradientUse">The use of the gradients of dense weights.</typeparam>
    static abstract ImmutableArray<KernelCall> Backward<TGradientUse>() where TGradientUse : unmanaged, IGradientUse;
}
