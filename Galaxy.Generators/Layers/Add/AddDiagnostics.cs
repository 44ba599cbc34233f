using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Layers.Add;

/// <summary>Errors that only an add can cause.</summary>
internal static class AddDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownSource = new(
        "GAL0025", "Unknown layer to add",
        "No layer before this one is called '{0}'. {1}.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SourceOfOtherShape = new(
        "GAL0026", "Shapes to add differ",
        "'{0}' gives a map of {1}, but here the map is {2}. "
        + "Add a layer whose output has the same shape, or change filters, strides or padding between them.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SourceIsReplaced = new(
        "GAL0027", "Layer to add is normalized",
        "Batch norm is folded into '{0}', so its own output is not kept. Add what the norm gives: write \"from\": \"{1}\".",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
