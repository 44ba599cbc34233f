using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>Max pooling on its own, in memory.</summary>
internal sealed record MaxPoolStagePlan(MaxPoolStage Of, StageMaps Maps, MaxPoolPlan Pool) : MapStagePlan(Of, Maps)
{
    public override IEnumerable<KernelFile> Files(KernelContext context) => [MaxPoolEmitter.Emit(context, this)];

    public override SampleCall Forward(string next) => new("forward", $"{Name}Forward(sample, {next});", 0, SampleCall.Floats(Input, Output), 0);

    public override IEnumerable<SampleCall> Backward(string next, string nextGradient) => NeedsInputGradient
        ? [new("input gradient", $"{Name}InputGradient(sample, {nextGradient}, scratch);", 0, SampleCall.Floats(OutputGradient, InputGradient), 0)]
        : [];
}
