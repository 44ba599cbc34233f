using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>A network file and what became of it.</summary>
internal sealed record ParsedNetwork(string Path, SpecResult Result)
{
    public static ParsedNetwork Of(string path, string text) => new(path, SpecReader.Read(text, NetworkFile.Display(path)));

    /// <summary>Its mistakes, each at its place.</summary>
    public IEnumerable<FileDiagnostic> Diagnostics => Result.Diagnostics.Select(diagnostic => new FileDiagnostic(Path, diagnostic));
}

/// <summary>A mistake and the file it is in.</summary>
internal sealed record FileDiagnostic(string Path, SpecDiagnostic Diagnostic);
