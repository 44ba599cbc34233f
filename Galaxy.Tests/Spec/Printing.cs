using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;

namespace Galaxy.Tests.Spec;

/// <summary>Mistakes as the build prints them.</summary>
internal static class Printing
{
    /// <summary><c>network.json(3,5): error GAL0001: …</c></summary>
    public static string Print(this Mistake mistake)
    {
        string message = mistake.ToDiagnostic("network.json").GetMessage();
        return $"network.json({mistake.Span.Line},{mistake.Span.Column}): error {mistake.Rule.Id}: {message}";
    }

    /// <summary>Every mistake of a file, one a line.</summary>
    public static string Print(this SpecResult result) => string.Join('\n', result.Mistakes.Select(mistake => mistake.Print()));
}
