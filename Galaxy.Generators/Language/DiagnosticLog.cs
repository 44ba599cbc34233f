using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Language;

/// <summary>Collects the errors of a file, so that all of them are reported at once: the first hundred, and how many more there are.</summary>
internal sealed class DiagnosticLog
{
    private readonly List<SpecDiagnostic> _diagnostics = [];
    private int _more;

    public bool IsEmpty => _diagnostics.Count == 0;

    /// <summary>Whether further errors are only counted.</summary>
    public bool IsFull => _diagnostics.Count >= Limits.Mistakes;

    public void Add(DiagnosticDescriptor rule, SourceSpan span, params string[] arguments)
    {
        if (IsFull)
            _more++;
        else
            _diagnostics.Add(new SpecDiagnostic(rule, span, arguments.ToEquatableArray()));
    }

    /// <summary>Logs an error if a list is too short or too long.</summary>
    /// <returns>Whether it is short enough for its entries to be read.</returns>
    public bool CheckCount(string field, JsonNode.Array list, int minimum, int maximum)
    {
        if (list.Items.Count < minimum || list.Items.Count > maximum)
            Add(DiagnosticCatalog.WrongCount, list.Span, field, Words.Digits(list.Items.Count), Words.Digits(minimum), Words.Digits(maximum));
        return list.Items.Count <= maximum;
    }

    /// <summary>All of them in the order of the file; the last says how many more there are.</summary>
    public EquatableArray<SpecDiagnostic> InOrder()
    {
        SpecDiagnostic[] ordered = [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];
        return _more == 0
            ? ordered.ToEquatableArray()
            : ordered.Append(new(DiagnosticCatalog.MoreMistakes, ordered[ordered.Length - 1].Span, new([_more == 1 ? "1 more mistake" : $"{Words.Count(_more)} more mistakes"]))).ToEquatableArray();
    }
}
