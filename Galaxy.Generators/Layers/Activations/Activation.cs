namespace Galaxy.Generators.Layers.Activations;

/// <summary>max(x, slope·x), with 0 ≤ slope ≤ 1: relu at slope 0. Two in a row are one with the product of their slopes.</summary>
internal sealed record Activation(float Slope)
{
    /// <summary>Changes nothing.</summary>
    public static Activation Identity { get; } = new(1);

    public Activation Then(Activation next) => new(Slope * next.Slope);
}
