using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;

namespace Galaxy.Generators.Layers.Silu;

/// <summary>y = x·σ(x), whose derivative is σ + x·σ·(1 − σ). Two inputs share most outputs, so it must know its input.</summary>
internal sealed record SiluActivation : Activation
{
    public override string Formula => "y = x·σ(x), σ(x) = 1 / (1 + e⁻ˣ). ∂L/∂x = ∂L/∂y·(σ + x·σ·(1 − σ)).";

    public override bool DerivesFromOutput => false;

    public override bool OutputMayBeScaled => true;

    public override bool IsMonotonic => false;

    public override string Forward(string value, VectorCode vectors) => $"({value} * {Sigmoid(value)})";

    public override string Backward(CodeWriter code, string known, string gradient, VectorCode vectors)
    {
        code.Line($"{vectors.Type} x = {known}, sigmoid = {Sigmoid("x")};");
        return $"({gradient} * FusedMultiplyAdd(x * sigmoid, {vectors.One} - sigmoid, sigmoid))";
    }

    /// <summary>Two in a row are no silu.</summary>
    public override Activation? Then(Activation next) => null;

    private static string Sigmoid(string value) => $"Exponential.Sigmoid({value})";
}
