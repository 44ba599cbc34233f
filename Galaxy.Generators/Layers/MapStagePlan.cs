using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A stage from map to map, in memory.</summary>
internal abstract record MapStagePlan(MapStage MapStage, StageMaps Maps) : StagePlan(MapStage)
{
    /// <inheritdoc cref="StageMaps.Input"/>
    public MapPlan Input => Maps.Input;

    /// <inheritdoc cref="StageMaps.Output"/>
    public virtual MapPlan Output => Maps.Output;

    /// <inheritdoc cref="StageMaps.InputGradient"/>
    public MapPlan InputGradient => Maps.InputGradient;

    /// <inheritdoc cref="StageMaps.OutputGradient"/>
    public MapPlan OutputGradient => Maps.OutputGradient;

    /// <inheritdoc/>
    public sealed override bool NeedsInputGradient => Maps.NeedsInputGradient;

    /// <summary>Calls that add the contributions of later stages to the gradient of its output, before its own backward pass.</summary>
    public EquatableArray<SampleCall> OtherGradients { get; init; } = new([]);

    /// <summary>The call that adds this stage's contribution to the gradient of its <see cref="StageMaps.Source"/>; null if there is none.</summary>
    public virtual SampleCall? SourceGradient => null;

    /// <summary>C# of what inference folds into a copy of its parameters: a <c>FoldedNorm</c>; null if there is nothing.</summary>
    public virtual string? Folding => null;

    /// <summary>For inference.</summary>
    public abstract SampleCall Forward { get; }

    /// <summary>For training, effects last.</summary>
    public IEnumerable<SampleCall> TrainingForward => [.. OwnTrainingForward, .. Effects.Select(effect => effect.OnMap("values", Output))];

    /// <summary>The backward pass: the contributions of later stages, the effects, its own kernels.</summary>
    public IEnumerable<SampleCall> Backward =>
    [
        .. OtherGradients,
        .. Effects.Where(_ => HasGradient).Select(effect => effect.OnMap("gradients", OutputGradient)),
        .. OwnBackward,
    ];

    /// <inheritdoc/>
    public sealed override IEnumerable<KernelFile> Files(KernelContext context) =>
        [.. OwnFiles(context), .. Effects.Count > 0 ? [MapEffectsKernel.Emit(context, this)] : Array.Empty<KernelFile>()];

    /// <summary>For training, without effects.</summary>
    protected virtual IEnumerable<SampleCall> OwnTrainingForward => [Forward];

    /// <summary>The backward pass, after the effects.</summary>
    protected abstract IEnumerable<SampleCall> OwnBackward { get; }

    /// <summary>Its kernels without effects, one file each.</summary>
    protected abstract IEnumerable<KernelFile> OwnFiles(KernelContext context);
}
