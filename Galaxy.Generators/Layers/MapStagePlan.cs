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

    /// <summary>Calls that add to the gradient of its output what later stages owe to it, before its own way back.</summary>
    public EquatableArray<SampleCall> OtherGradients { get; init; } = new([]);

    /// <summary>The call that adds this stage's part to the gradient of its <see cref="StageMaps.Source"/>; null if there is none.</summary>
    public virtual SampleCall? SourceGradient => null;

    /// <summary>C# that folds what inference knows beforehand into a copy of the parameters at <c>folded</c>; null if there is nothing.</summary>
    public virtual string? Folding => null;

    /// <summary>For inference.</summary>
    /// <param name="next">The pointer to the block that the output is in.</param>
    public abstract SampleCall Forward(string next);

    /// <summary>For training, without effects.</summary>
    /// <param name="next">The same.</param>
    public virtual IEnumerable<SampleCall> TrainingForward(string next) => [Forward(next)];

    /// <summary>The way back, behind the effects.</summary>
    /// <param name="next">The same.</param>
    /// <param name="nextGradient">The pointer to the block that the output's gradient is in.</param>
    public abstract IEnumerable<SampleCall> Backward(string next, string nextGradient);
}
