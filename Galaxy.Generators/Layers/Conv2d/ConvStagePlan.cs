using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>A convolution in memory, with its tiles.</summary>
internal sealed record ConvStagePlan(ConvStage Of, StageMaps Maps) : MapStagePlan(Of, Maps)
{
    public Conv2dLayer Conv => Of.Conv;

    public Activation? Activation => Of.Activation;

    /// <summary>The filters in parameter memory.</summary>
    public required WeightPlan Weights { get; init; }

    /// <summary>The biases.</summary>
    public required Address Bias { get; init; }

    /// <summary>The fused pooling, whose windows do not overlap.</summary>
    public required MaxPoolPlan? Pool { get; init; }

    /// <summary>Scratch for the convolution's rows, one panel wide, for one row of pooled values.</summary>
    public required MapPlan Rows { get; init; }

    /// <summary>Whether the forward pass pools each register tile as soon as it is summed, instead of rows in scratch.</summary>
    public required bool PoolsTiles { get; init; }

    /// <summary>Image rows that the weight gradient processes at a time, so that inputs and gradients stay in the first-level cache.</summary>
    public required int WeightGradientRows { get; init; }

    /// <summary>The input gradient, one phase per offset between input and stride; empty if none is needed.</summary>
    public required EquatableArray<PhasePlan> Phases { get; init; }

    /// <summary>Gradient of the convolution's own output, bordered for the input gradient's windows; per thread.</summary>
    public required MapPlan ConvGradient { get; init; }

    /// <summary>The passes that use Winograd's filtering.</summary>
    public required WinogradPasses Winograd { get; init; }

    /// <summary>Batch norm between the convolution and the activation.</summary>
    public MapNormPlan? Norm { get; init; }

    /// <summary>The convolution alone, before the norm.</summary>
    public ConvStagePlan? Raw { get; init; }

    /// <summary>The suffix of the layer's name in the names of its kernels.</summary>
    public string Suffix { get; init; } = "";

    public override string Name => Stage.Name + Suffix;

    public override string? Folding => Norm is null
        ? null
        : $"new({Norm.Norm.Name}Layer, {Weights.Place}, {Weights.Rows}, {Bias})";

    /// <summary>Whether its products are so few that the kernel is bound by memory latency and must prefetch.</summary>
    public bool WaitsForMemory => Weights.Rows <= PoolTiles.MostProducts;

    /// <summary>Floating-point operations of the product, for one sample; the same for the weight gradient.</summary>
    public long Flops => 2L * ConvGradient.Height * ConvGradient.Width * Weights.Rows * Weights.Outputs;

    /// <summary>The same for the input gradient.</summary>
    public long InputGradientFlops =>
        2L * Phases.Sum(phase => (long)phase.Row.Length * phase.Column.Length * phase.Taps) * Weights.Outputs * Input.Channels;

    public override SampleCall Forward => ConvCalls.Forward(this);

    protected override IEnumerable<SampleCall> OwnTrainingForward => ConvCalls.TrainingForward(this);

    protected override IEnumerable<SampleCall> OwnBackward => ConvCalls.Backward(this);

    protected override IEnumerable<KernelFile> OwnFiles(KernelContext context) => ConvFiles.Of(context, this);
}
