using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Layers;

/// <summary>Errors that layers of several types can cause: what takes a map, a window, or what comes last.</summary>
internal static class LayerDiagnostics
{
    public static readonly DiagnosticDescriptor WindowTooLarge = new(
        "GAL0014", "Window larger than its input",
        "A {0}×{0} window does not fit in this layer's {1} input{2}. Choose at most {3}, or shrink the map less before it.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MapExpected = new(
        "GAL0016", "Convolution or pooling after flatten",
        "{0} takes a map, but the map has been a vector since line {1}. Move it before the flatten.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NoLogits = new(
        "GAL0018", "Last layer not dense",
        "The last layer must be dense, one unit per {2}, but is {0}. Add {{ \"type\": \"dense\", \"units\": {1} }} after it.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor TooManyKernels = new(
        "GAL0022", "Too many kernels",
        "A {0}×{0} window with stride {1} needs {2} kernels for its input gradient, more than {3}. Choose a stride of at most 8, or pool before it.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
