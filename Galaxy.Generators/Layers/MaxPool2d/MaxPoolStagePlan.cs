using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>Max pooling on its own, in memory.</summary>
internal sealed record MaxPoolStagePlan(MaxPoolStage Of, StageMaps Maps, MaxPoolPlan Pool) : MapStagePlan(Of, Maps)
{
    protected override IEnumerable<KernelFile> OwnFiles(KernelContext context) => [MaxPoolKernel.Emit(context, this)];

    public override SampleCall Forward => new("forward", $"{Name}Forward", 0, SampleCall.Floats(Input, Output), 0);

    protected override IEnumerable<SampleCall> OwnBackward => NeedsInputGradient
        ? [new("input gradient", $"{Name}InputGradient", 0, SampleCall.Floats(OutputGradient, InputGradient), 0)]
        : [];
}
