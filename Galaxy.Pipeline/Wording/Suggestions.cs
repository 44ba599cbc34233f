using Galaxy.Generators.Language;

namespace Galaxy.Pipeline.Wording;

/// <summary>Finds a choice by its name, and suggests one for a name that does not exist.</summary>
internal static class Suggestions
{
    /// <summary>
    /// The known name that is meant, whose case and Unicode spelling do not matter unless two differ by nothing else; null if there is
    /// none.
    /// </summary>
    public static string? Find(IReadOnlyCollection<string> known, string given) =>
        known.FirstOrDefault(name => string.Equals(name, given, StringComparison.Ordinal))
        ?? known.FirstOrDefault(name => string.Equals(Nfc.Of(name), Nfc.Of(given), StringComparison.OrdinalIgnoreCase));

    /// <summary>A remedy: <c>Did you mean 'conv1'? There are conv1, conv2</c>.</summary>
    public static string Remedy(IReadOnlyCollection<string> known, string given)
    {
        string all = string.Join(", ", known);
        return NearestName.Among(known, given) is { } nearest
            ? $"Did you mean '{nearest}'? There {(known.Count == 1 ? "is" : "are")} {all}"
            : $"Choose from {all}";
    }
}
