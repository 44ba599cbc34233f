namespace Galaxy.Generators.Networks;

/// <summary>A network file and its outcome.</summary>
internal sealed record ParsedNetwork(string Path, SpecResult Result)
{
    public static ParsedNetwork Of(string path, string text) => new(path, SpecReader.Read(text, NetworkFile.Display(path)));

    /// <summary>Its errors with their positions.</summary>
    public IEnumerable<FileDiagnostic> Diagnostics => Result.Diagnostics.Select(diagnostic => new FileDiagnostic(Path, diagnostic));
}
