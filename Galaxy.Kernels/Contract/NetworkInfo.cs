using System.Collections.Immutable;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Contract;

/// <summary>Everything about a generated network that is known before it runs.</summary>
public sealed record NetworkInfo
{
    /// <summary>From network.json.</summary>
    public required string Name { get; init; }

    /// <summary>Shape of one image.</summary>
    public required Shape Input { get; init; }

    /// <summary>
    /// What the outputs are: class names, which labels count. Of a network that learns votes, its answers: question and answer, with an underscore
    /// between them.
    /// </summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>The questions of a network that learns votes; null for one that learns classes.</summary>
    public VoteTree? Votes { get; init; }

    /// <summary>The layers in order.</summary>
    public required ImmutableArray<LayerInfo> Layers { get; init; }

    /// <summary>The parameter tensors in the order of a model file.</summary>
    public required ImmutableArray<ParameterInfo> Parameters { get; init; }

    /// <summary>Length of parameter memory, padding included.</summary>
    public required int ParameterFloats { get; init; }

    /// <summary>Floats at its start that an optimizer changes; batch norm's running statistics follow.</summary>
    public required int TrainableFloats { get; init; }

    /// <summary>What a batch needs.</summary>
    public required MemoryNeeds Memory { get; init; }

    /// <summary>network.json in its shortest form with every default written out: equal specs have equal texts.</summary>
    public required string Spec { get; init; }

    /// <summary>
    /// Samples that a training step needs: 2 if batch norm sees a single value per channel and sample, after a dense layer or on a
    /// map of one pixel, because one value has no variance; else 1.
    /// </summary>
    public int SmallestBatch { get; init; } = 1;

    /// <summary>The place of a sample's image.</summary>
    public required MapPlace Image { get; init; }

    /// <summary>The maps that a workspace keeps of a batch, in layer order; the last one is the logits.</summary>
    public required ImmutableArray<MapInfo> Maps { get; init; }

    /// <summary>Parameters that are updated at the end of a step: all that an optimizer changes but the dense weights.</summary>
    public ImmutableArray<ParameterRange> UpdatedAtEnd { get; init; } = [];

    /// <summary>The weights of dense layers that ranks divide among each other.</summary>
    public ImmutableArray<DividedWeights> DividedWeights { get; init; } = [];

    /// <summary>The norms that inference folds; null in a network without batch norm after a convolution.</summary>
    public FoldedNorms? FoldedNorms { get; init; }

    /// <summary>The filters that are tied under turns and mirrors; null if there are none.</summary>
    public TiedFilters? TiedFilters { get; init; }

    /// <summary>What the first kernel on the batch reads: the last map, or the images, a row per sample.</summary>
    internal RowMatrix BatchInput
    {
        get
        {
            MapPlace place = Maps.Select(map => map.Output).Prepend(Image).First(place => place.Area == MapArea.Rows);
            return new RowMatrix(place.Offset, place.SampleStride);
        }
    }

    /// <summary>The name of the last layer with weights, which gives the logits.</summary>
    internal string Head => Parameters.Last(parameter => parameter.Kind == ParameterKind.Weight).Layer;

    /// <summary>Trainable parameters.</summary>
    public int ParameterCount => Layers.Sum(layer => layer.Cost.Parameters);

    /// <summary>Floating-point operations forward, for one image.</summary>
    public long ForwardFlops => Layers.Sum(layer => layer.Cost.ForwardFlops);

    /// <summary>Floating-point operations of a training step, for one image, optimizer excluded.</summary>
    public long StepFlops => Layers.Sum(layer => layer.Cost.StepFlops);
}
