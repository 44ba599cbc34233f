using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>An activation on its own, in memory.</summary>
internal sealed record ActivationStagePlan(ActivationStage Of, StageMaps Maps) : MapStagePlan(Of, Maps)
{
    public Activation Activation => Of.Activation;

    /// <summary>The map that its derivative is computed from.</summary>
    public MapPlan Known => Activation.DerivesFromOutput ? Output : Input;

    protected override IEnumerable<KernelFile> OwnFiles(KernelContext context) => [ActivationKernel.Emit(context, this)];

    public override SampleCall Forward => new("forward", $"{Name}Forward", 0, SampleCall.Floats(Input, Output), 0);

    protected override IEnumerable<SampleCall> OwnBackward => NeedsInputGradient
        ? [new("input gradient", $"{Name}InputGradient", 0, SampleCall.Floats(OutputGradient, InputGradient), 0)]
        : [];
}
