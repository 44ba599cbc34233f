using Galaxy.Generators.Spec;

namespace Galaxy.Pipeline;

/// <summary>Lists what somebody can choose from who gave a name that is not among it.</summary>
internal static class Choices
{
    /// <summary>The names one behind the other; the one that was probably meant comes first.</summary>
    public static string Of(IReadOnlyList<string> known, string given) => NearestName.Among(known, given) is { } nearest
        ? string.Join(", ", known.Where(name => name != nearest).Prepend(nearest))
        : string.Join(", ", known);
}
