using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Language;

/// <summary>Reads the fields of one JSON object by name, and logs those that are unknown, missing, duplicate or of the wrong kind.</summary>
internal sealed class ObjectFields
{
    /// <summary>A decimal keeps its trailing zeros; dividing by this removes them.</summary>
    private const decimal WithoutTrailingZeros = 1.000000000000000000000000000000000m;

    private readonly JsonNode.Object _node;
    private readonly string _owner;
    private readonly DiagnosticLog _diagnostics;
    private readonly HashSet<string> _mistyped = [];

    /// <param name="owner">The object's name at the start of a sentence: <c>A layer</c>.</param>
    /// <param name="known">The names of the fields it may have.</param>
    public ObjectFields(JsonNode.Object node, string owner, IReadOnlyCollection<string> known, DiagnosticLog diagnostics)
    {
        (_node, _owner, _diagnostics) = (node, owner, diagnostics);
        Dictionary<string, int> firstLines = [];
        foreach (JsonMember member in node.Members)
        {
            if (firstLines.TryGetValue(member.Name, out int line))
                diagnostics.Add(DiagnosticCatalog.DuplicateField, member.NameSpan, Words.Quote(member.Name), Words.Digits(line));
            else if (!known.Contains(member.Name))
                LogUnknown(member, known);
            firstLines[member.Name] = line == 0 ? member.NameSpan.Line : line;
        }
    }

    /// <summary>The value of a required field, or null and a diagnostic.</summary>
    /// <param name="example">An example value, for the message.</param>
    public T? Required<T>(string name, string example) where T : JsonNode
    {
        JsonNode? value = _node.Find(name);
        if (value is null && !_mistyped.Contains(name))
            _diagnostics.Add(DiagnosticCatalog.MissingField, _node.Span, _owner, name, example);
        return value is null ? null : As<T>(value, $"'{name}'", example, _diagnostics);
    }

    /// <summary>Whether the object has such a field, valid or not.</summary>
    public bool Has(string name) => _node.Find(name) is not null;

    /// <summary>The value of a required number field, or null and a diagnostic.</summary>
    public decimal? Number(NumberField field)
    {
        string example = Words.Digits(field.Example);
        if (Required<JsonNode>(field.Name, example) is not { } value)
            return null;
        string kind = field.IsWhole ? "a whole number" : "a number";
        if (value is not JsonNode.Number number)
            return Wrong(DiagnosticCatalog.WrongKind, value.Span, $"'{field.Name}'", kind, value.Kind, example);
        NumberStyles style = field.IsWhole ? NumberStyles.AllowLeadingSign : NumberStyles.Float;
        bool isNumber = decimal.TryParse(number.Digits, style, CultureInfo.InvariantCulture, out decimal read);
        return isNumber && read >= field.Minimum && read <= field.Maximum
            ? read / WithoutTrailingZeros
            : Wrong(
                DiagnosticCatalog.OutOfRange, number.Span,
                field.Name, Words.Quote(number.Digits), kind, Words.Digits(field.Minimum), Words.Digits(field.Maximum));
    }

    /// <summary>The value of a required field that holds one of a few words, or null and a diagnostic.</summary>
    public string? Choice(ChoiceField field)
    {
        if (Required<JsonNode.Text>(field.Name, $"\"{field.Choices[0]}\"") is not { } text)
            return null;
        if (field.Choices.Contains(text.Value))
            return text.Value;
        _diagnostics.Add(
            DiagnosticCatalog.UnknownWord, text.Span, field.Name, Words.Quote(text.Value), Words.KnownNames(text.Value, [.. field.Choices]));
        return null;
    }

    /// <summary>The value as that kind of node, or null and a diagnostic.</summary>
    /// <param name="thing">The value's name at the start of a sentence.</param>
    public static T? As<T>(JsonNode value, string thing, string example, DiagnosticLog diagnostics) where T : JsonNode
    {
        if (value is T node)
            return node;
        string wanted = typeof(T) == typeof(JsonNode.Object) ? "an object" : typeof(T) == typeof(JsonNode.Array) ? "an array" : "a string";
        diagnostics.Add(DiagnosticCatalog.WrongKind, value.Span, thing, wanted, value.Kind, example);
        return null;
    }

    private void LogUnknown(JsonMember member, IReadOnlyCollection<string> known)
    {
        string? nearest = _diagnostics.IsFull ? null : NearestName.Among(known, member.Name);
        _diagnostics.Add(DiagnosticCatalog.UnknownField, member.NameSpan, _owner, Words.Quote(member.Name), Words.Remedy(nearest, known));
        if (nearest is { } meant)
            _mistyped.Add(meant);
    }

    private decimal? Wrong(DiagnosticDescriptor rule, SourceSpan span, params string[] arguments)
    {
        _diagnostics.Add(rule, span, arguments);
        return null;
    }
}
