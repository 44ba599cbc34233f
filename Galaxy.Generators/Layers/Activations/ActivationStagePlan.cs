using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>An activation on its own, in memory.</summary>
internal sealed record ActivationStagePlan(ActivationStage Of, StageMaps Maps) : MapStagePlan(Of, Maps)
{
    public Activation Activation => Of.Activation;

    /// <summary>What its derivative follows from.</summary>
    public MapPlan Known => Activation.DerivesFromOutput ? Output : Input;

    public override IEnumerable<KernelFile> Files(KernelContext context) => [ActivationEmitter.Emit(context, this)];

    public override SampleCall Forward(string next) => new("forward", $"{Name}Forward(sample, {next});", 0, SampleCall.Floats(Input, Output), 0);

    public override IEnumerable<SampleCall> Backward(string next, string nextGradient) => NeedsInputGradient
        ? [new("input gradient", $"{Name}InputGradient({(Activation.DerivesFromOutput ? next : "sample")}, {nextGradient}, scratch);", 0, SampleCall.Floats(OutputGradient, InputGradient), 0)]
        : [];
}
