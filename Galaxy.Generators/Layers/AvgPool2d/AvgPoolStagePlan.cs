using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.AvgPool2d;

/// <summary>Average pooling in memory.</summary>
internal sealed record AvgPoolStagePlan(AvgPoolStage Of, StageMaps Maps) : MapStagePlan(Of, Maps)
{
    public AvgPoolPlan Pool => Of.Pool;

    public override IEnumerable<KernelFile> Files(KernelContext context) => [AvgPoolEmitter.Emit(context, this)];

    public override SampleCall Forward(string next) => new("forward", $"{Name}Forward(sample, {next});", 0, SampleCall.Floats(Input, Output), 0);

    public override IEnumerable<SampleCall> Backward(string next, string nextGradient) => NeedsInputGradient
        ? [new("input gradient", $"{Name}InputGradient({nextGradient}, scratch);", 0, SampleCall.Floats(OutputGradient, InputGradient), 0)]
        : [];
}
