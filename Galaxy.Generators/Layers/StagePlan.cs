using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A stage with its memory. Stages on maps compute one sample, the others the whole batch.</summary>
internal abstract record StagePlan(Stage Stage)
{
    /// <summary>The prefix of the names of the stage's methods.</summary>
    public virtual string Name => Stage.Name;

    /// <summary>The layers in words with their lines, for the header of the generated file.</summary>
    public virtual EquatableArray<string> Layers => Stage.Words;

    /// <summary>What changes the output in place, in training only.</summary>
    public EquatableArray<InPlaceEffect> Effects => Stage.Effects;

    /// <summary>Whether a parameter lies before the stage.</summary>
    public abstract bool NeedsInputGradient { get; }

    /// <summary>Whether it takes part in the backward pass.</summary>
    public bool HasGradient => NeedsInputGradient || Stage.IsTrained;

    /// <summary>Its kernels, one file each.</summary>
    public abstract IEnumerable<KernelFile> Files(KernelContext context);
}
