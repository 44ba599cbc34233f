namespace Galaxy.Tests.Reference;

/// <summary>A layer as its textbook formula says it, on a whole batch: some layers look at more than one sample.</summary>
internal abstract class Layer
{
    /// <summary>What it learns.</summary>
    public virtual IReadOnlyList<Tensor> Parameters => [];

    /// <summary>Outputs of a batch, and the way back.</summary>
    public abstract Pass Forward(IReadOnlyList<Map> inputs, Mode mode);
}

/// <summary>What a batch goes through the layers for.</summary>
/// <param name="Seed">Of what a training step leaves to chance; null for inference.</param>
internal sealed record Mode(ulong? Seed)
{
    public static Mode Inference { get; } = new(Seed: null);
}

/// <summary>A batch's way through a layer.</summary>
/// <param name="Outputs">One per sample.</param>
/// <param name="Backward">From the gradients of the outputs to those of the inputs; adds to the parameters' gradients.</param>
internal sealed record Pass(IReadOnlyList<Map> Outputs, Func<IReadOnlyList<Map>, IReadOnlyList<Map>> Backward);

/// <summary>A layer that looks at each sample by itself.</summary>
internal abstract class SampleLayer : Layer
{
    public sealed override Pass Forward(IReadOnlyList<Map> inputs, Mode mode) => new(
        [.. inputs.Select(Output)],
        outputGradients => [.. inputs.Zip(outputGradients, InputGradient)]);

    protected abstract Map Output(Map input);

    /// <summary>The gradient of the input from the input and the output's gradient; adds to the parameters' gradients.</summary>
    protected abstract Map InputGradient(Map input, Map outputGradient);
}
