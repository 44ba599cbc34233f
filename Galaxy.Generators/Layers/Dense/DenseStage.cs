using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>A dense layer with what is fused into its kernels: batch norm, an activation.</summary>
internal sealed record DenseStage(EquatableArray<LayerPlan> Layers) : BatchStage(Layers), ITakesNorm, ITakesActivation
{
    public StageNorm? Norm { get; init; }

    public Activation? Activation { get; init; }

    public override bool IsTrained => true;

    public override bool OutputMayBeScaled => Activation is not { OutputMayBeScaled: false };

    public Stage? With(StageNorm norm) => this is { Norm: null, Activation: null } ? this with { Norm = norm } : null;

    public Stage? With(Activation activation) => this with { Activation = activation };

    public override BatchStagePlan Place(BatchMatrix input, BatchMatrix inputGradient, bool needsInputGradient, MemoryLayout memory)
    {
        LayerPlan layer = Layers[0];
        WeightPlan weights = memory.Weights(layer);
        return new DenseStagePlan(this, needsInputGradient)
        {
            Input = input,
            InputGradient = inputGradient,
            Output = memory.TakeMatrix(OutputName, "Output", weights.Outputs),
            OutputGradient = memory.TakeMatrix(OutputName, "OutputGradient", weights.Outputs),
            Norm = Norm is null
                ? null
                : new RowNormPlan(NormPlan.Of(Norm, weights.Outputs, memory), memory.TakeMatrix(Name, "Raw", weights.Outputs), Activation),
            Weights = weights,
            Bias = memory.Parameter(layer, "bias"),
            PackedGradient = memory.Rows.Take(Name, "PackedGradient", weights.PaddedOutputs),
            TransposedGradient = memory.Rows.Take(Name, "TransposedGradient", weights.PaddedOutputs),
            InputBlocks = memory.Scratch.Use(scratch => InputBlocks.Cut(Name, input.Columns, scratch, memory.Target)),
            ReadyGradients = memory.Scratch.Use(scratch => scratch.Take(Name, "ReadyGradients", WeightTiles.LargestFloats(memory.Target))),
        };
    }
}
