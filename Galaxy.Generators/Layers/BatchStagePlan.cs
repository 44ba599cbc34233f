using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A stage on the whole batch, in memory.</summary>
internal abstract record BatchStagePlan(BatchStage BatchStage) : StagePlan(BatchStage)
{
    /// <summary>Whether its input is the last map of each sample, or the image.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Its input, a row per sample.</summary>
    public required BatchMatrix Input { get; init; }

    /// <summary>Its output.</summary>
    public required BatchMatrix Output { get; init; }

    /// <summary>Floats of a row of its output, in whole vectors.</summary>
    public abstract int OutputFloats { get; }

    /// <summary>The gradient of its output.</summary>
    public required BatchMatrix OutputGradient { get; init; }

    /// <summary>Where the gradient of its input goes.</summary>
    public required BatchMatrix InputGradient { get; init; }

    /// <summary>Parameters that are updated at the end of a step, not as soon as their gradient is known: their place and floats.</summary>
    public virtual IEnumerable<(Address Place, int Floats)> UpdatedAtTheEnd => [];

    /// <summary>C# of its weights, if ranks divide them among each other; else null.</summary>
    public virtual string? DividedWeights => null;

    /// <summary>Its kernels for inference, in order.</summary>
    public abstract IEnumerable<BatchCall> Forward { get; }

    /// <summary>The same for training, followed by the effects.</summary>
    public IEnumerable<BatchCall> TrainingForward =>
        [.. Forward, .. Effects.Count > 0 ? [BatchEffectsKernel.Values(this)] : Array.Empty<BatchCall>()];

    /// <summary>The backward pass, effects first.</summary>
    public IEnumerable<BatchCall> Backward =>
        [.. Effects.Count > 0 ? [BatchEffectsKernel.Gradients(this)] : Array.Empty<BatchCall>(), .. OwnBackward];

    /// <inheritdoc/>
    public sealed override IEnumerable<KernelFile> Files(KernelContext context) =>
        [.. OwnFiles(context), .. Effects.Count > 0 ? [BatchEffectsKernel.Emit(context, this)] : Array.Empty<KernelFile>()];

    /// <summary>The backward pass, after the effects.</summary>
    protected abstract IEnumerable<BatchCall> OwnBackward { get; }

    /// <summary>Its kernels without effects, one file each.</summary>
    protected abstract IEnumerable<KernelFile> OwnFiles(KernelContext context);
}
