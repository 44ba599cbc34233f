using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.AvgPool2d;

/// <summary>Average pooling in memory.</summary>
internal sealed record AvgPoolStagePlan(AvgPoolStage Of, StageMaps Maps) : MapStagePlan(Of, Maps)
{
    public AvgPoolPlan Pool => Of.Pool;

    protected override IEnumerable<KernelFile> OwnFiles(KernelContext context) => [AvgPoolKernel.Emit(context, this)];

    public override SampleCall Forward => new("forward", $"{Name}Forward", 0, SampleCall.Floats(Input, Output), 0);

    protected override IEnumerable<SampleCall> OwnBackward => NeedsInputGradient
        ? [new("input gradient", $"{Name}InputGradient", 0, SampleCall.Floats(OutputGradient, InputGradient), 0)]
        : [];
}
