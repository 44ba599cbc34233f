using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>Reads the questions of a decision tree in their order.</summary>
internal sealed class QuestionReader
{
    public const string NameField = "name";
    public const string AnswersField = "answers";
    public const string AfterField = "after";
    public const string ParentQuestion = "question";
    public const string ParentAnswerField = "answer";

    private const string NameExample = "\"edge-on\"";
    private const string AnswersExample = "[\"yes\", \"no\"]";

    private readonly DiagnosticLog _diagnostics;
    private readonly HashSet<string> _all;
    private readonly Dictionary<string, int> _questionLines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _outputLines = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<QuestionSpec> _earlier = [];
    private int _outputs;

    private QuestionReader(JsonNode.Array node, DiagnosticLog diagnostics)
    {
        _diagnostics = diagnostics;
        _all = [.. node.Items.OfType<JsonNode.Object>().Select(item => item.Find(NameField)).OfType<JsonNode.Text>().Select(name => name.Value)];
    }

    /// <summary>The questions, those with errors as far as they can be read; null if there is no list, or it is too long.</summary>
    public static EquatableArray<QuestionSpec>? Read(JsonNode.Array? node, DiagnosticLog diagnostics)
    {
        if (node is null || !diagnostics.CheckCount(VoteHead.QuestionsField, node, 1, Limits.Questions))
            return null;
        QuestionReader reader = new(node, diagnostics);
        foreach (JsonNode item in node.Items)
        {
            if (ObjectFields.As<JsonNode.Object>(item, "A question", $"{{ \"name\": {NameExample}, \"answers\": {AnswersExample} }}", diagnostics) is { } question)
                reader.Add(question);
        }

        return reader._earlier.ToEquatableArray();
    }

    private void Add(JsonNode.Object node)
    {
        ObjectFields fields = new(node, "A question", [NameField, AnswersField, AfterField], _diagnostics);
        JsonNode.Text? name = fields.Required<JsonNode.Text>(NameField, NameExample);
        bool isNew = name is not null && Check(name, "question", name.Value, _questionLines);
        JsonNode.Array? answers = fields.Required<JsonNode.Array>(AnswersField, AnswersExample);
        string[] names = answers is not null && _diagnostics.CheckCount(AnswersField, answers, Limits.FewestClasses, Limits.Answers)
            ? [.. answers.Items.Select(item => Answer(item, isNew ? name!.Value : null))]
            : [];
        ParentAnswer? parent = fields.Has(AfterField) && fields.Required<JsonNode.Object>(AfterField, "{ … }") is { } after
            ? Parent(after, name?.Value ?? "")
            : null;
        _earlier.Add(new QuestionSpec(name?.Value ?? "", names.ToEquatableArray(), _outputs, parent));
        _outputs += names.Length;
    }

    private string Answer(JsonNode node, string? question)
    {
        if (ObjectFields.As<JsonNode.Text>(node, "An answer", "\"yes\"", _diagnostics) is not { } text)
            return "";
        if (question is not null)
            Check(text, "answer", $"{question}_{text.Value}", _outputLines);
        return text.Value;
    }

    private bool Check(JsonNode.Text name, string kind, string key, Dictionary<string, int> firstLines)
    {
        if (ClassNames.ProblemOf(name.Value) is { } problem)
            _diagnostics.Add(HeadDiagnostics.InvalidVoteName, name.Span, Words.Quote(name.Value), problem);
        else if (firstLines.TryGetValue(key, out int line))
            _diagnostics.Add(HeadDiagnostics.DuplicateVoteName, name.Span, kind, Words.Quote(name.Value), Words.Digits(line));
        else
        {
            firstLines.Add(key, name.Span.Line);
            return true;
        }

        return false;
    }

    private ParentAnswer? Parent(JsonNode.Object node, string child)
    {
        ObjectFields fields = new(node, "'after'", [ParentQuestion, ParentAnswerField], _diagnostics);
        JsonNode.Text? question = fields.Required<JsonNode.Text>(ParentQuestion, NameExample);
        JsonNode.Text? answer = fields.Required<JsonNode.Text>(ParentAnswerField, "\"yes\"");
        if (question is null || answer is null)
            return null;
        if (_earlier.FirstOrDefault(each => each.Name == question.Value) is not { } parent)
            return Refuse(question, child);
        int index = parent.Answers.ToList().IndexOf(answer.Value);
        if (index >= 0)
            return new ParentAnswer(parent.Name, answer.Value, parent.First + index);
        if (parent.Answers.Count > 0)
            _diagnostics.Add(HeadDiagnostics.UnknownParent, answer.Span, "answer", Words.Quote(answer.Value), Words.KnownNames(answer.Value, [.. parent.Answers]));
        return null;
    }

    private ParentAnswer? Refuse(JsonNode.Text question, string child)
    {
        if (_all.Contains(question.Value))
            _diagnostics.Add(HeadDiagnostics.ParentNotEarlier, question.Span, Words.Quote(question.Value), Words.Quote(child));
        else
            _diagnostics.Add(HeadDiagnostics.UnknownParent, question.Span, "question", Words.Quote(question.Value), Words.KnownNames(question.Value, [.. _all]));
        return null;
    }
}
