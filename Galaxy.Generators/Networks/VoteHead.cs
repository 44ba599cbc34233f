using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>Reads the fields of a network that learns votes.</summary>
internal static class VoteHead
{
    /// <summary>The field that says what a network learns, and its values.</summary>
    public const string HeadField = "head";
    public const string Softmax = "softmax";
    public const string Votes = "votes";

    /// <summary>The fields of a network that learns votes alone.</summary>
    public const string LossField = "loss";
    public const string QuestionsField = "questions";

    /// <summary>How it learns; the first is the default.</summary>
    public const string DirichletMultinomial = "dirichlet-multinomial";
    public const string Fractions = "fractions";

    public static readonly IReadOnlyList<string> Heads = [Softmax, Votes];

    public static readonly IReadOnlyList<string> Losses = [DirichletMultinomial, Fractions];

    private const string QuestionsExample = "[{ \"name\": \"edge-on\", \"answers\": [\"yes\", \"no\"] }]";

    /// <summary>What the network learns; null if it is none of <see cref="Heads"/>, which is logged.</summary>
    public static string? Kind(JsonNode.Object network, DiagnosticLog diagnostics) =>
        network.Find(HeadField) is { } node ? Word(node, HeadField, Heads, HeadDiagnostics.UnknownHead, diagnostics) : Softmax;

    /// <summary>The decision tree; null if there is none, which is logged.</summary>
    public static VoteSpec? Read(JsonNode.Object network, ObjectFields fields, DiagnosticLog diagnostics)
    {
        string? loss = network.Find(LossField) is { } node
            ? Word(node, LossField, Losses, HeadDiagnostics.UnknownVoteLoss, diagnostics)
            : DirichletMultinomial;
        EquatableArray<QuestionSpec>? questions =
            QuestionReader.Read(fields.Required<JsonNode.Array>(QuestionsField, QuestionsExample), diagnostics);
        return loss is null || questions is null ? null : new VoteSpec(loss, questions.Value);
    }

    private static string? Word(
        JsonNode node, string field, IReadOnlyList<string> known, Microsoft.CodeAnalysis.DiagnosticDescriptor rule, DiagnosticLog diagnostics)
    {
        if (ObjectFields.As<JsonNode.Text>(node, $"'{field}'", $"\"{known[known.Count - 1]}\"", diagnostics) is not { } text)
            return null;
        if (known.Contains(text.Value))
            return text.Value;
        diagnostics.Add(rule, text.Span, Words.Quote(text.Value), Words.KnownNames(text.Value, [.. known]));
        return null;
    }
}
