namespace Galaxy.Generators.Language;

/// <summary>A network's name becomes the name of its C# type and of its generated files.</summary>
internal static class NetworkName
{
    /// <summary>The name; null if it is missing or invalid, which is logged.</summary>
    public static string? Read(JsonNode.Text? node, DiagnosticLog diagnostics)
    {
        if (node is null)
            return null;
        if (ProblemOf(node.Value) is not { } problem)
            return node.Value;
        diagnostics.Add(DiagnosticCatalog.InvalidName, node.Span, Words.Quote(node.Value), problem);
        return null;
    }

    private static string? ProblemOf(string name) => name switch
    {
        "" => "it is empty",
        { Length: > Limits.NameLength } => $"it is longer than {Limits.NameLength} letters",
        _ when name[0] is >= '0' and <= '9' => "it begins with a digit",
        _ when !name.All(IsAllowed) => "it contains more than the letters A to Z, digits and underscores",
        _ => null,
    };

    /// <summary>ASCII letters only: some letters that C# allows are not safe in a file name.</summary>
    private static bool IsAllowed(char letter) =>
        letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_';
}
