namespace Galaxy.Pipeline.Models;

/// <summary>What can be wrong with a model that can be read.</summary>
internal static class ModelProblem
{
    /// <summary>It computes no numbers.</summary>
    public static Problem Overflow { get; } = new(
        "MODEL", "its answers are not numbers, because its weights are far too large", "Train it again, with a smaller --lr");
}
