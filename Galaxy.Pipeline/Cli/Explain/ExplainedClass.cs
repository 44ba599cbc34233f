using System.Collections.Immutable;

namespace Galaxy.Pipeline.Cli.Explain;

/// <summary>The class that <c>--class</c> names.</summary>
internal static class ExplainedClass
{
    /// <param name="classes">The model's classes.</param>
    /// <param name="name">Its name, ignoring case; null for each picture's answer.</param>
    /// <returns>Its index, or null.</returns>
    public static Result<int?> Find(ImmutableArray<string> classes, string? name)
    {
        if (name is null)
            return Result.Ok<int?>(null);
        return Suggestions.Find(classes, name) is { } known
            ? Result.Ok<int?>(classes.IndexOf(known))
            : new Problem("--class", $"the model has no class '{name}'", Suggestions.Remedy(classes, name));
    }
}
