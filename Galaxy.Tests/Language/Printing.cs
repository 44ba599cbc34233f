using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;

namespace Galaxy.Tests.Language;

/// <summary>Diagnostics as the build prints them.</summary>
internal static class Printing
{
    /// <summary><c>network.json(3,5): error GAL0001: …</c></summary>
    public static string Print(this SpecDiagnostic diagnostic)
    {
        string message = diagnostic.ToDiagnostic("network.json").GetMessage();
        string severity = diagnostic.Rule.DefaultSeverity.ToString().ToLowerInvariant();
        return $"network.json({diagnostic.Span.Line},{diagnostic.Span.Column}): {severity} {diagnostic.Rule.Id}: {message}";
    }

    /// <summary>Every diagnostic of a file, one per line.</summary>
    public static string Print(this SpecResult result) => string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Print()));
}
