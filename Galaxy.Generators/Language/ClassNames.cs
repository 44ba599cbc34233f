namespace Galaxy.Generators.Language;

/// <summary>The class names, which are also the names of the folders that hold their images.</summary>
internal static class ClassNames
{
    private const string NotInFolderNames = "/\\:*?\"<>|\uFFFD";

    /// <summary>All names as written, invalid ones logged; null if there is no list, or it is too long.</summary>
    public static EquatableArray<string>? Read(JsonNode.Array? node, DiagnosticLog diagnostics)
    {
        if (node is null || !diagnostics.CheckCount("classes", node, Limits.FewestClasses, Limits.Classes))
            return null;
        Dictionary<string, int> firstLines = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonNode item in node.Items)
        {
            if (ObjectFields.As<JsonNode.Text>(item, "A class", "\"spiral\"", diagnostics) is { } text)
                Check(text, firstLines, diagnostics);
        }

        return node.Items.Select(item => (item as JsonNode.Text)?.Value ?? "").ToEquatableArray();
    }

    /// <summary>Why a name cannot be a class's; null if it can.</summary>
    public static string? ProblemOf(string name) => name switch
    {
        _ when name.Trim().Length == 0 => "it is empty",
        _ when name.Trim().Length < name.Length => "it begins or ends with a space",
        { Length: > Limits.ClassNameLength } => $"it is longer than {Limits.ClassNameLength} letters",
        _ when name.Any(char.IsControl) => "it contains a control character",
        _ when name.IndexOfAny([.. NotInFolderNames]) is >= 0 and int index => $"it contains {name[index]}",
        _ when name[name.Length - 1] == '.' => "it ends with a dot",
        _ => null,
    };

    private static void Check(JsonNode.Text name, Dictionary<string, int> firstLines, DiagnosticLog diagnostics)
    {
        if (ProblemOf(name.Value) is { } problem)
            diagnostics.Add(DiagnosticCatalog.InvalidClass, name.Span, Words.Quote(name.Value), problem);
        else if (firstLines.TryGetValue(name.Value, out int line))
            diagnostics.Add(DiagnosticCatalog.DuplicateClass, name.Span, Words.Quote(name.Value), Words.Digits(line));
        else
            firstLines.Add(name.Value, name.Span.Line);
    }
}
