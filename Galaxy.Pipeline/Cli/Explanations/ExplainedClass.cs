using System.Collections.Immutable;

namespace Galaxy.Pipeline.Cli;

/// <summary>The class that <c>--class</c> names.</summary>
internal static class ExplainedClass
{
    /// <param name="classes">The model's.</param>
    /// <param name="name">In any case; null for each picture's answer.</param>
    /// <returns>Its index, or null.</returns>
    public static Result<int?> Find(ImmutableArray<string> classes, string? name)
    {
        if (name is null)
            return Result.Ok<int?>(null);
        int index = classes.IndexOf(name, 0, classes.Length, StringComparer.OrdinalIgnoreCase);
        return index >= 0
            ? Result.Ok<int?>(index)
            : new Problem("--class", $"the model knows no '{name}'", $"Choose from {Choices.Of(classes, name)}");
    }
}
