using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>An error and its file.</summary>
internal sealed record FileDiagnostic(string Path, SpecDiagnostic Diagnostic);
