using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Language;

/// <summary>Collects the errors of a file, so that all of them are reported at once.</summary>
internal sealed class DiagnosticLog
{
    private readonly List<SpecDiagnostic> _diagnostics = [];

    public bool IsEmpty => _diagnostics.Count == 0;

    public void Add(DiagnosticDescriptor rule, SourceSpan span, params string[] arguments) =>
        _diagnostics.Add(new SpecDiagnostic(rule, span, arguments.ToEquatableArray()));

    /// <summary>Logs an error if a list is too short or too long.</summary>
    public void CheckCount(string field, JsonNode.Array list, int minimum, int maximum)
    {
        if (list.Items.Count < minimum || list.Items.Count > maximum)
            Add(DiagnosticCatalog.WrongCount, list.Span, field, Words.Digits(list.Items.Count), Words.Digits(minimum), Words.Digits(maximum));
    }

    /// <summary>All of them in the order of the file.</summary>
    public EquatableArray<SpecDiagnostic> InOrder() => _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToEquatableArray();
}
