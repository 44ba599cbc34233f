using System.Runtime.CompilerServices;
using Galaxy.Generators.Diagnostics;
using Galaxy.Generators.Spec;

namespace Galaxy.Tests.Spec;

/// <summary>Files of the repository, and mistakes as the build prints them.</summary>
internal static class Files
{
    /// <summary>A file of the repository by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    /// <summary><c>network.json(3,5): error GAL0001: …</c></summary>
    public static string Print(this Mistake mistake)
    {
        string message = mistake.ToDiagnostic("network.json").GetMessage();
        return $"network.json({mistake.Span.Line},{mistake.Span.Column}): error {mistake.Rule.Id}: {message}";
    }

    /// <summary>Every mistake of a file, one a line.</summary>
    public static string Print(this SpecResult result) => string.Join('\n', result.Mistakes.Select(mistake => mistake.Print()));

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
