using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>max(x, slope·x), with 0 ≤ slope ≤ 1: relu at slope 0. Two in a row are one with the product of their slopes.</summary>
internal sealed record SlopedActivation(float Slope) : Activation
{
    /// <summary>The identity.</summary>
    public static SlopedActivation Identity { get; } = new(1);

    public override string Formula => $"y = max(x, {SlopeInWords}·x). ∂L/∂x = ∂L/∂y where y > 0, and {SlopeInWords}·∂L/∂y elsewhere.";

    /// <summary>The sign of the output is the sign of the input.</summary>
    public override bool DerivesFromOutput => true;

    public override bool OutputMayBeScaled => true;

    public override bool IsMonotonic => true;

    public override string Forward(string value, VectorCode vectors) =>
        vectors.SelectLess(value, vectors.Zero, Sloped(value, vectors), value);

    public override string Backward(CodeWriter code, string known, string gradient, VectorCode vectors) =>
        $"ConditionalSelect(GreaterThan({known}, {vectors.Zero}), {gradient}, {Sloped(gradient, vectors)})";

    public override Activation? Then(Activation next) => next is SlopedActivation other ? new SlopedActivation(Slope * other.Slope) : null;

    private string SlopeInWords => Literal.Of(Slope).TrimEnd('f');

    private string Sloped(string value, VectorCode vectors) => Slope == 0 ? vectors.Zero : vectors.Times(value, Literal.Of(Slope));
}
