using System.Collections.Immutable;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Contract;

/// <summary>Everything about a generated network that is known before it runs.</summary>
/// <param name="Name">From network.json.</param>
/// <param name="Input">Shape of one image.</param>
/// <param name="Classes">Class names; a label is an index into them.</param>
/// <param name="Layers">The layers in order.</param>
/// <param name="Parameters">The parameter tensors in the order of a model file.</param>
/// <param name="ParameterFloats">Length of parameter memory, padding included.</param>
/// <param name="TrainableFloats">Floats at its start that an optimizer changes; batch norm's running statistics follow.</param>
/// <param name="Memory">What a batch needs.</param>
/// <param name="Spec">network.json in its shortest form with every default written out: equal specs have equal texts.</param>
public sealed record NetworkInfo(
    string Name, Shape Input, ImmutableArray<string> Classes, ImmutableArray<LayerInfo> Layers,
    ImmutableArray<ParameterInfo> Parameters, int ParameterFloats, int TrainableFloats, MemoryNeeds Memory, string Spec)
{
    /// <summary>The place of a sample's image.</summary>
    public required MapPlace Image { get; init; }

    /// <summary>The maps that a workspace keeps of a batch, in layer order; the last one is the logits.</summary>
    public required ImmutableArray<MapInfo> Maps { get; init; }

    /// <summary>Parameters that are updated at the end of a step: all that an optimizer changes but the dense weights.</summary>
    public ImmutableArray<ParameterRange> UpdatedAtEnd { get; init; } = [];

    /// <summary>The norms that inference folds; null in a network without batch norm after a convolution.</summary>
    public FoldedNorms? FoldedNorms { get; init; }

    /// <summary>
    /// Samples that a training step needs: 2 if batch norm sees a single value per channel and sample, after a dense layer or on a
    /// map of one pixel, because one value has no variance; else 1.
    /// </summary>
    public int SmallestBatch => Layers.Any(layer => layer.Input is { Height: 1, Width: 1 } && IsNorm(layer)) ? 2 : 1;

    /// <summary>Trainable parameters.</summary>
    public int ParameterCount => Layers.Sum(layer => layer.Parameters);

    /// <summary>Floating-point operations forward, for one image.</summary>
    public long ForwardFlops => Layers.Sum(layer => layer.ForwardFlops);

    /// <summary>Floating-point operations of a training step, for one image, optimizer excluded.</summary>
    public long StepFlops => Layers.Sum(layer => layer.StepFlops);

    private bool IsNorm(LayerInfo layer) => Parameters.Any(parameter => parameter.Name == $"{layer.Name}.running_var");
}
