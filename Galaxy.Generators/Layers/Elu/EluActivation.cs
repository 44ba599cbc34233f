using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;

namespace Galaxy.Generators.Layers.Elu;

/// <summary>y = x where x is positive, alpha·(eˣ − 1) elsewhere; its derivative is 1 there, and y + alpha.</summary>
internal sealed record EluActivation(float Alpha) : Activation
{
    public override string Formula =>
        $"y = x where x > 0, {AlphaInWords}·(eˣ − 1) elsewhere. "
        + $"∂L/∂x = ∂L/∂y where y > 0, and (y + {AlphaInWords})·∂L/∂y elsewhere.";

    public override bool DerivesFromOutput => true;

    public override bool OutputMayBeScaled => false;

    public override bool IsMonotonic => true;

    public override string Forward(string value, VectorCode vectors) =>
        vectors.SelectLess(value, vectors.Zero, vectors.Times($"Exponential.MinusOne({value})", Literal.Of(Alpha)), value);

    public override string Backward(CodeWriter code, string known, string gradient, VectorCode vectors)
    {
        code.Line($"{vectors.Type} y = {known};");
        return $"ConditionalSelect(GreaterThan(y, {vectors.Zero}), {gradient}, {gradient} * (y + {vectors.Create(Literal.Of(Alpha))}))";
    }

    /// <summary>Two in a row are no elu.</summary>
    public override Activation? Then(Activation next) => null;

    private string AlphaInWords => Literal.Of(Alpha).TrimEnd('f');
}
