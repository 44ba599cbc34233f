using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Errors that only a dense layer can cause.</summary>
internal static class DenseDiagnostics
{
    public static readonly DiagnosticDescriptor VectorExpected = new(
        "GAL0015", "Dense layer before flatten",
        "A dense layer takes a vector, but its input is a map of {0}. Put {{ \"type\": \"flatten\" }} before it.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
