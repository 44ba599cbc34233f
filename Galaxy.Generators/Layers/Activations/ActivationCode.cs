using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>C# for an activation, forward and backward. A value that is not a number passes, so that training notices it.</summary>
internal static class ActivationCode
{
    public static string Forward(Activation activation, string value) => Forward(activation, value, VectorCode.Opened);

    public static string Forward(Activation activation, string value, VectorCode vectors) =>
        vectors.SelectLess(value, vectors.Zero, Sloped(activation, value, vectors), value);

    /// <summary>The sign of the output is the sign of the input, so the output is all that backward needs.</summary>
    public static string Backward(Activation activation, string output, string gradient) =>
        $"ConditionalSelect(GreaterThan({output}, {VectorCode.Opened.Zero}), {gradient}, {Sloped(activation, gradient, VectorCode.Opened)})";

    private static string Sloped(Activation activation, string value, VectorCode vectors) =>
        activation.Slope == 0 ? vectors.Zero : vectors.Times(value, Literal.Of(activation.Slope));
}
