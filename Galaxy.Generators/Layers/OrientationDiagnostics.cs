using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Layers;

/// <summary>Errors in networks whose filters are tied under turns and mirrors.</summary>
internal static class OrientationDiagnostics
{
    public static readonly DiagnosticDescriptor NotSquare = new(
        "GAL0032", "Symmetry on a map that is not square",
        "A quarter turn of this {0}'s {1} input has another shape. Choose an input with as many rows as columns, or leave out \"symmetry\".",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor LeavesPixels = new(
        "GAL0033", "Windows that do not turn with their input",
        "{0}×{0} windows with stride {1} leave out {4} of the last rows and columns of the {2} map{3}, so a turned input does not give the turned output. "
        + "Choose a size, stride or padding that leaves out none.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Untied = new(
        "GAL0034", "Symmetry lost",
        "The weights of this {0} treat the orientations of the map before it as unrelated, so a turned input does not give the turned output. "
        + "Choose a conv2d with \"symmetry\": \"d4\", or put an orientationPool before it.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NoOrientations = new(
        "GAL0035", "No orientations to pool",
        "The map before this {0} has no orientations. Put it behind a conv2d with \"symmetry\": \"d4\", or remove it.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
