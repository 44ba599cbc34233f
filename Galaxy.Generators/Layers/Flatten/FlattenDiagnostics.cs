using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Layers.Flatten;

/// <summary>Errors that only a flatten can cause.</summary>
internal static class FlattenDiagnostics
{
    public static readonly DiagnosticDescriptor VectorAlready = new(
        "GAL0017", "Flatten twice",
        "The map has been a vector since line {0}. Remove this flatten.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
