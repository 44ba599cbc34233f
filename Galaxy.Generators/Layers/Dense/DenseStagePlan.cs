using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>A dense layer in memory. Its matrices have one row per sample.</summary>
internal sealed record DenseStagePlan(DenseStage Of, bool IsBehindParameters) : BatchStagePlan(Of)
{
    public Activation? Activation => Of.Activation;

    /// <summary>Whether ranks divide it by panels. With few panels a task is no panel, and little would be gained.</summary>
    public bool IsDivided => !DenseTasks.InShards(this);

    public override bool NeedsInputGradient => IsBehindParameters;

    public override int OutputFloats => Weights.PaddedOutputs;

    /// <summary>The weights in parameter memory.</summary>
    public required WeightPlan Weights { get; init; }

    /// <summary>The biases.</summary>
    public required Address Bias { get; init; }

    /// <summary>Gradient of the layer's own output in panels of units, a row of 16 per sample; floats per sample.</summary>
    public required Address PackedGradient { get; init; }

    /// <summary>The same in panels of samples, a row of 16 per unit.</summary>
    public required Address TransposedGradient { get; init; }

    /// <summary>The blocks of inputs that the input gradient is computed in.</summary>
    public required InputBlocksPlan InputBlocks { get; init; }

    /// <summary>Scratch for one tile of weight gradients.</summary>
    public required Address ReadyGradients { get; init; }

    /// <summary>Batch norm between the product and the activation.</summary>
    public required RowNormPlan? Norm { get; init; }

    /// <summary>The matrix that the product is stored in.</summary>
    public BatchMatrix Product => Norm?.Raw ?? Output;

    /// <summary>Floating-point operations of the product, for one sample; the same for each gradient.</summary>
    public long Flops => 2L * Input.Columns * Weights.Outputs;

    public override IEnumerable<(Address Place, int Floats)> UpdatedAtTheEnd => [(Bias, Weights.PaddedOutputs)];

    public override string? DividedWeights =>
        IsDivided ? $"new({Weights.Place}, {Weights.PanelCount}, {Weights.PanelFloats}, {Weights.Floats})" : null;

    public override IEnumerable<BatchCall> Forward => DenseCalls.Forward(this);

    protected override IEnumerable<BatchCall> OwnBackward => DenseCalls.Backward(this);

    protected override IEnumerable<KernelFile> OwnFiles(KernelContext context) => DenseFiles.Of(context, this);
}
