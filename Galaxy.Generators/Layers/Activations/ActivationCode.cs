using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>C# for an optional activation at the end of a computation.</summary>
internal static class ActivationCode
{
    public static string Forward(Activation activation, string value) => activation.Forward(value, VectorCode.Opened);

    public static string Forward(Activation activation, string value, VectorCode vectors) => activation.Forward(value, vectors);

    public static string Backward(Activation activation, string output, string gradient) => activation.Backward(output, gradient);
}
