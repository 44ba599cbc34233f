using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>C# for an activation, forward and backward. A value that is not a number passes, so that training notices it.</summary>
internal static class ActivationCode
{
    public static string Forward(Activation activation, string value) =>
        $"ConditionalSelect(LessThan({value}, Vector256<float>.Zero), {Sloped(activation, value)}, {value})";

    /// <summary>The sign of the output is the sign of the input, so the output is all that backward needs.</summary>
    public static string Backward(Activation activation, string output, string gradient) =>
        $"ConditionalSelect(GreaterThan({output}, Vector256<float>.Zero), {gradient}, {Sloped(activation, gradient)})";

    private static string Sloped(Activation activation, string value) =>
        activation.Slope == 0 ? "Vector256<float>.Zero" : $"{value} * {Literal.Of(activation.Slope)}";
}
