using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A stage with a place in memory for everything that it needs. Stages on maps work on one sample, the others on the whole batch.</summary>
internal abstract record StagePlan(Stage Stage)
{
    /// <summary>Begins the name of every method of the stage.</summary>
    public virtual string Name => Stage.Name;

    /// <summary>The layers in words with their lines, for the header of the generated file.</summary>
    public virtual EquatableArray<string> Layers => Stage.Words;

    /// <summary>What changes the output in place, in training only.</summary>
    public EquatableArray<InPlaceEffect> Effects => Stage.Effects;

    /// <summary>Whether a parameter lies before the stage.</summary>
    public abstract bool NeedsInputGradient { get; }

    /// <summary>Whether it takes part in the way back.</summary>
    public bool HasGradient => NeedsInputGradient || Stage.IsTrained;

    /// <summary>Its kernels, a file each.</summary>
    public abstract IEnumerable<KernelFile> Files(KernelContext context);
}
