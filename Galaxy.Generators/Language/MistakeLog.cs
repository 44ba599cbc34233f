using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Language;

/// <summary>Collects the mistakes while a file is read, so that all of them are told at once.</summary>
internal sealed class MistakeLog
{
    private readonly List<Mistake> _mistakes = [];

    public bool IsEmpty => _mistakes.Count == 0;

    public void Add(DiagnosticDescriptor rule, SourceSpan span, params string[] arguments) =>
        _mistakes.Add(new Mistake(rule, span, arguments.ToEquatableArray()));

    /// <summary>Logs a list that is too short or too long.</summary>
    public void CheckCount(string field, JsonNode.Array list, int minimum, int maximum)
    {
        if (list.Items.Count < minimum || list.Items.Count > maximum)
            Add(Rules.WrongCount, list.Span, field, Words.Digits(list.Items.Count), Words.Digits(minimum), Words.Digits(maximum));
    }

    /// <summary>All of them in the order of the file.</summary>
    public EquatableArray<Mistake> InOrder() => _mistakes.OrderBy(mistake => mistake.Span.Start).ToEquatableArray();
}
