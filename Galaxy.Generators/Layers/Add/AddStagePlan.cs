using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Add;

/// <summary>The sum with an earlier map, and the activation fused into it, in memory.</summary>
internal sealed record AddStagePlan(AddStage Of, StageMaps Maps) : MapStagePlan(Of, Maps)
{
    public Activation? Activation => Of.Activation;

    /// <summary>The earlier map.</summary>
    public MapPlan Other => Maps.Source!.Output;

    /// <summary>This stage's contribution to its gradient; per sample. Null if nothing before it is trained.</summary>
    public required MapPlan? OtherGradient { get; init; }

    /// <summary>The total gradient of the earlier map; per thread.</summary>
    public MapPlan OtherTotal => Maps.Source!.OutputGradient;

    public override SampleCall? SourceGradient => OtherGradient is null
        ? null
        : new($"gradient of {Name}", $"{Name}OtherGradient", 0, SampleCall.Floats(OtherTotal, OtherTotal), 0);

    protected override IEnumerable<KernelFile> OwnFiles(KernelContext context) => [AddKernel.Emit(context, this)];

    public override SampleCall Forward => new("forward", $"{Name}Forward", 0, SampleCall.Floats(Input, Output), 0);

    protected override IEnumerable<SampleCall> OwnBackward => NeedsInputGradient
        ? [new("input gradient", $"{Name}InputGradient", 0, SampleCall.Floats(OutputGradient, InputGradient), 0)]
        : [];
}
