using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>An activation on its own, on the batch matrix.</summary>
internal sealed record BatchActivationStage(EquatableArray<LayerPlan> Layers, Activation Activation) : BatchStage(Layers), ITakesActivation
{
    public override bool IsTrained => false;

    public override bool OutputMayBeScaled => Activation.OutputMayBeScaled;

    Activation? ITakesActivation.Activation => Activation;

    public Stage? With(Activation activation) => this with { Activation = activation };

    public override BatchStagePlan Place(BatchMatrix input, BatchMatrix inputGradient, bool needsInputGradient, MemoryLayout memory) =>
        new BatchActivationStagePlan(this, needsInputGradient)
        {
            Input = input,
            InputGradient = inputGradient,
            Output = memory.TakeMatrix(OutputName, "Output", input.Columns),
            OutputGradient = memory.TakeMatrix(OutputName, "OutputGradient", input.Columns),
            PaddedColumns = memory.Target.Padded(input.Columns),
        };
}
