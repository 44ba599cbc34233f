using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Networks;

/// <summary>Errors in what a network learns.</summary>
internal static class HeadDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownHead = new(
        "GAL0040", "Unknown head",
        "There is no head '{0}'. {1}.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownVoteLoss = new(
        "GAL0041", "Unknown loss of votes",
        "There is no loss '{0}' of votes. {1}.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InvalidVoteName = new(
        "GAL0042", "Invalid name of a question or answer",
        "'{0}' cannot name a question or an answer: {1}. Choose a name that a column of a table can have.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor DuplicateVoteName = new(
        "GAL0043", "Duplicate question or answer",
        "The {0} '{1}' is here a second time; the first is in line {2}. Rename or remove one; upper and lower case count as the same.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownParent = new(
        "GAL0044", "Unknown answer that leads to a question",
        "There is no {0} '{1}' that could lead to this question. {2}.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ParentNotEarlier = new(
        "GAL0045", "Question asked before the one that leads to it",
        "'{0}' cannot lead to '{1}', which comes before it or is the same. Move '{1}' behind it, or name an earlier question.",
        DiagnosticCatalog.Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
