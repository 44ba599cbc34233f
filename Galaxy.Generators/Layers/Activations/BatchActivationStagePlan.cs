using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>An activation on the batch matrix, in memory.</summary>
internal sealed record BatchActivationStagePlan(BatchActivationStage Of, bool IsBehindParameters) : BatchStagePlan(Of)
{
    public Activation Activation => Of.Activation;

    public override bool NeedsInputGradient => IsBehindParameters;

    /// <summary>Columns in whole vectors.</summary>
    public required int PaddedColumns { get; init; }

    public override int OutputFloats => PaddedColumns;

    /// <summary>The map that its derivative is computed from.</summary>
    public BatchMatrix Known => Activation.DerivesFromOutput ? Output : Input;

    public override IEnumerable<BatchCall> Forward => [new("forward", "BatchShard.Count", 2 * OutputFloats)];

    protected override IEnumerable<BatchCall> OwnBackward =>
        NeedsInputGradient ? [new("input gradient", "BatchShard.Count", 3 * OutputFloats)] : [];

    protected override IEnumerable<KernelFile> OwnFiles(KernelContext context) => [BatchActivationKernel.Emit(context, this)];
}
