using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>C# of the way back through a pool: the gradient where the largest value was taken, zero elsewhere.</summary>
internal static class TakenGradient
{
    /// <param name="index">The place of the window that is asked about; <c>position</c> holds the one that was taken.</param>
    public static string At(string index, VectorCode vectors) => $"({vectors.IsAt("position", index)} & gradient)";
}
