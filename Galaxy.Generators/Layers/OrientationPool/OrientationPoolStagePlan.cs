using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.OrientationPool;

/// <summary>Pooling of orientations in memory.</summary>
internal sealed record OrientationPoolStagePlan(OrientationPoolStage Of, StageMaps Maps) : MapStagePlan(Of, Maps)
{
    protected override IEnumerable<KernelFile> OwnFiles(KernelContext context) => [OrientationPoolKernel.Emit(context, this)];

    public override SampleCall Forward => new("forward", $"{Name}Forward", 0, SampleCall.Floats(Input, Output), 0);

    protected override IEnumerable<SampleCall> OwnBackward => NeedsInputGradient
        ? [new("input gradient", $"{Name}InputGradient", 0, SampleCall.Floats(OutputGradient, InputGradient), 0)]
        : [];
}
