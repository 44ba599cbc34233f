using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>Layers fused into one kernel, before memory is allocated.</summary>
/// <param name="Layers">In their order; at least one.</param>
internal abstract record Stage(EquatableArray<LayerPlan> Layers)
{
    /// <summary>What changes the output in place, in training only.</summary>
    public EquatableArray<InPlaceEffect> Effects { get; init; } = new([]);

    /// <summary>Whether a later layer also reads the output; then no layer may join.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether it has parameters that are trained.</summary>
    public abstract bool IsTrained { get; }

    /// <summary>Whether its output may be scaled in place: not if its gradient depends on more than the output's sign.</summary>
    public abstract bool OutputMayBeScaled { get; }

    /// <summary>Whether inference folds parameters of it into others.</summary>
    public virtual bool FoldsParameters => false;

    /// <summary>The first layer, whose name the stage and its kernels bear.</summary>
    public string Name => Layers[0].Identifier;

    /// <summary>The last layer, whose name the output bears.</summary>
    public string OutputName => Layers[Layers.Count - 1].Identifier;

    /// <summary>The layers in words with their lines, for the header of the generated file.</summary>
    public EquatableArray<string> Words => Layers
        .Select(layer => $"{layer.Name} (line {layer.Line}): {layer.Description}, {layer.Input} → {layer.Output}")
        .ToEquatableArray();

    /// <summary>The stage with one more layer.</summary>
    public Stage With(LayerPlan layer) => this with { Layers = Layers.Append(layer).ToEquatableArray() };
}
