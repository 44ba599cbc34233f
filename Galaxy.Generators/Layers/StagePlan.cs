using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.AvgPool2d;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Layers.Dense;
using Galaxy.Generators.Layers.Dropout;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>One or more layers fused in one kernel. Stages on maps work on one sample, dense stages on the whole batch.</summary>
/// <param name="Name">The first layer's name in Pascal case: it begins the name of every method of the stage.</param>
/// <param name="Layers">The layers in words with their lines, for the header of the generated file.</param>
/// <param name="NeedsInputGradient">Whether a parameter lies before the stage.</param>
internal abstract record StagePlan(string Name, EquatableArray<string> Layers, bool NeedsInputGradient)
{
    /// <summary>What drops values of the output, in place and in training only.</summary>
    public EquatableArray<DropoutPlan> Dropouts { get; init; } = new([]);
}

/// <summary>A stage from map to map.</summary>
/// <param name="Input">Map in; per sample.</param>
/// <param name="Output">Map out; per sample, or in the sample's row of the first dense layer's input.</param>
/// <param name="InputGradient">Where the gradient of the input goes, without border; per worker.</param>
/// <param name="OutputGradient">Where the gradient of the output is found.</param>
internal abstract record MapStagePlan(
    string Name, EquatableArray<string> Layers, bool NeedsInputGradient,
    MapPlan Input, MapPlan Output, MapPlan InputGradient, MapPlan OutputGradient)
    : StagePlan(Name, Layers, NeedsInputGradient)
{
    /// <summary>The stages that add this one's output, if it has a gradient that theirs belong to.</summary>
    public EquatableArray<AddStagePlan> AddedBy { get; init; } = new([]);
}

/// <summary>Convolution, bias, and where the layers allow it activation and max pooling.</summary>
/// <param name="Weights">The filters in parameter memory.</param>
/// <param name="Bias">Offset of the biases in parameter memory.</param>
/// <param name="Pool">The fused pooling, whose windows do not overlap.</param>
/// <param name="Rows">Scratch of a worker for the convolution's rows, a panel wide, that one row of pooled values is taken from.</param>
/// <param name="WeightGradientRows">Image rows that the weight gradient takes at a time, so that inputs and gradients stay in the first-level cache.</param>
/// <param name="Phases">The input gradient, one phase per offset between input and stride; empty if none is needed.</param>
/// <param name="ConvGradient">Gradient of the convolution's own output, bordered for the input gradient's windows; per worker.</param>
/// <param name="WinogradForward">The forward pass by Winograd's filtering, if that is faster.</param>
/// <param name="WinogradWeightGradient">The same of the weight gradient.</param>
/// <param name="WinogradInputGradient">The same of the input gradient.</param>
internal sealed record ConvStagePlan(
    string Name, EquatableArray<string> Layers, bool NeedsInputGradient,
    MapPlan Input, MapPlan Output, MapPlan InputGradient, MapPlan OutputGradient,
    Conv2dLayer Conv, WeightPlan Weights, Address Bias, Activation? Activation, MaxPoolPlan? Pool, MapPlan Rows,
    int WeightGradientRows, EquatableArray<PhasePlan> Phases, MapPlan ConvGradient,
    WinogradPlan? WinogradForward, WinogradWeightPlan? WinogradWeightGradient, WinogradPlan? WinogradInputGradient)
    : MapStagePlan(Name, Layers, NeedsInputGradient, Input, Output, InputGradient, OutputGradient)
{
    /// <summary>Whether forward pools each register tile as soon as it is summed, instead of rows that wait in scratch.</summary>
    public bool PoolsTiles { get; init; }

    /// <summary>Whether its products are so few that they are done before memory answers, so that what they need must be prefetched.</summary>
    public bool WaitsForMemory => Weights.Rows <= PoolTiles.MostProducts;

    /// <summary>Batch norm between the convolution and the activation.</summary>
    public ConvNormPlan? Norm { get; init; }

    /// <summary>Where inference finds the convolutions' parameters with batch norm folded in, in shared memory; null in a network without.</summary>
    public Address? Folded { get; init; }

    /// <summary>Floating-point operations of the product, for one sample; the weight gradient has as many.</summary>
    public long Flops => 2L * ConvGradient.Height * ConvGradient.Width * Weights.Rows * Weights.Outputs;

    /// <summary>The same of the input gradient.</summary>
    public long InputGradientFlops =>
        2L * Phases.Sum(phase => (long)phase.Height * phase.Width * phase.Taps) * Weights.Outputs * Input.Channels;
}

/// <summary>Max pooling on its own.</summary>
internal sealed record MaxPoolStagePlan(
    string Name, EquatableArray<string> Layers, bool NeedsInputGradient,
    MapPlan Input, MapPlan Output, MapPlan InputGradient, MapPlan OutputGradient, MaxPoolPlan Pool)
    : MapStagePlan(Name, Layers, NeedsInputGradient, Input, Output, InputGradient, OutputGradient);

/// <summary>Average pooling.</summary>
internal sealed record AvgPoolStagePlan(
    string Name, EquatableArray<string> Layers, bool NeedsInputGradient,
    MapPlan Input, MapPlan Output, MapPlan InputGradient, MapPlan OutputGradient, AvgPoolPlan Pool)
    : MapStagePlan(Name, Layers, NeedsInputGradient, Input, Output, InputGradient, OutputGradient);

/// <summary>The sum with an earlier map, and the activation behind it.</summary>
/// <param name="Other">The earlier map.</param>
/// <param name="OtherGradient">Its part of the gradient; per sample. Null if nothing before it is trained.</param>
/// <param name="OtherTotal">The whole gradient of the earlier map, which it is added to; per worker.</param>
internal sealed record AddStagePlan(
    string Name, EquatableArray<string> Layers, bool NeedsInputGradient,
    MapPlan Input, MapPlan Output, MapPlan InputGradient, MapPlan OutputGradient, MapPlan Other, MapPlan? OtherGradient, MapPlan OtherTotal, Activation? Activation)
    : MapStagePlan(Name, Layers, NeedsInputGradient, Input, Output, InputGradient, OutputGradient);

/// <summary>An activation on its own.</summary>
internal sealed record ActivationStagePlan(
    string Name, EquatableArray<string> Layers, bool NeedsInputGradient,
    MapPlan Input, MapPlan Output, MapPlan InputGradient, MapPlan OutputGradient, Activation Activation)
    : MapStagePlan(Name, Layers, NeedsInputGradient, Input, Output, InputGradient, OutputGradient);

/// <summary>Dense, bias, and the activation behind it. Its matrices have a row per sample.</summary>
/// <param name="PackedGradient">Gradient of the layer's own output in panels of units, a row of 16 per sample; floats per sample.</param>
/// <param name="TransposedGradient">The same in panels of samples, a row of 16 per unit.</param>
internal sealed record DenseStagePlan(
    string Name, EquatableArray<string> Layers, bool NeedsInputGradient,
    WeightPlan Weights, Address Bias, Activation? Activation,
    RowsPlan Input, RowsPlan Output, RowsPlan OutputGradient, RowsPlan InputGradient, Address PackedGradient, Address TransposedGradient,
    InputBlocksPlan InputBlocks)
    : StagePlan(Name, Layers, NeedsInputGradient)
{
    /// <summary>Scratch of a worker where a tile of weight gradients waits to be used.</summary>
    public required Address ReadyGradients { get; init; }

    /// <summary>Batch norm between the product and the activation.</summary>
    public DenseNormPlan? Norm { get; init; }

    /// <summary>Where the product goes.</summary>
    public RowsPlan Product => Norm?.Raw ?? Output;

    /// <summary>Floating-point operations of the product, for one sample; each gradient has as many.</summary>
    public long Flops => 2L * Input.Columns * Weights.Outputs;
}
