using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Errors that only a batch norm can cause.</summary>
internal static class BatchNormDiagnostics
{
    public static readonly DiagnosticDescriptor CannotBeNormalized = new(
        "GAL0013", "Batch norm after neither convolution nor dense layer",
        "A batchNorm must directly follow {0}, but here it follows {1}. Move it there, or remove it.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
