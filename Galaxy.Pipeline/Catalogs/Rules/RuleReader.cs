using System.Collections.Immutable;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Rules;

/// <summary>
/// Reads a rule: <c>{ "classes": { "edge-on": ["Class1.2 >= 0.430", "Class2.1 >= 0.602"], … } }</c>. Comments and trailing commas are allowed,
/// <c>$schema</c> is for editors. Every mistake is a problem with its line and column.
/// </summary>
internal sealed class RuleReader
{
    private const int MostBytes = 1 << 20;
    private const string Example =
        "Write for example { \"classes\": { \"smooth\": [\"Class1.1 >= 0.469\"], \"featured\": [\"Class1.2 >= 0.430\"] } }";

    private readonly string _file;
    private readonly List<Problem> _problems = [];

    private RuleReader(string file) => _file = file;

    /// <summary>Reads a file.</summary>
    public static Result<ClassRule> Read(string path) =>
        BoundedFile.Read(path, path, MostBytes, mayBeEmpty: true).Bind(bytes => FileText.Of(bytes, path)).Bind(text => Read(path, text));

    /// <summary>Reads a file's text.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">The whole of it.</param>
    public static Result<ClassRule> Read(string file, string text)
    {
        DiagnosticLog broken = new();
        JsonNode? root = JsonTree.Parse(text, broken);
        RuleReader reader = new(file);
        foreach (SpecDiagnostic diagnostic in broken.InOrder())
        {
            (string what, string remedy) = DiagnosticWords.Of(diagnostic);
            reader.Add(diagnostic.Span, what, remedy);
        }

        ImmutableArray<RuleClass> classes = root is null || broken.InOrder().Count > 0 ? [] : reader.Root(root);
        return
            from right in Problems.Check(reader._problems)
            from different in ClassFolders.CheckTwins(file, [.. classes.Select(each => each.Name)], ClassThing.Name)
            select new ClassRule(file, classes);
    }

    private ImmutableArray<RuleClass> Root(JsonNode root)
    {
        if (root is not JsonNode.Object rule)
            return Refused(root.Span, $"a rule is an object, not {root.Kind}");
        foreach (JsonMember member in rule.Members.Where(member => member.Name is not ("classes" or "$schema")))
            Add(member.NameSpan, $"a rule has no field '{Words.Quote(member.Name)}'", "Remove it; there is 'classes'");
        if (rule.Members.Where(member => member.Name == "classes").Skip(1).FirstOrDefault() is { } second)
            Add(second.NameSpan, "'classes' appears twice", "Remove one of them");
        if (rule.Find("classes") is not JsonNode.Object classes)
            return Refused(rule.Find("classes")?.Span ?? root.Span, "a rule needs 'classes', an object");
        if (classes.Members.Count < Limits.FewestClasses || classes.Members.Count > Limits.Classes)
            Add(classes.Span, $"it has {Plural.Of(classes.Members.Count, "field")}, one per class",
                $"Give {Limits.FewestClasses} to {Quantity.Count(Limits.Classes)} classes");
        foreach (JsonMember twin in classes.Members.GroupBy(member => member.Name, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            Add(twin.NameSpan, $"class '{Words.Quote(twin.Name)}' appears twice", "Remove one of them");
        return [.. classes.Members.Select(Class)];
    }

    private ImmutableArray<RuleClass> Refused(SourceSpan span, string what)
    {
        Add(span, what, Example);
        return [];
    }

    private RuleClass Class(JsonMember member)
    {
        if (ClassNames.ProblemOf(member.Name) is { } problem)
            Add(member.NameSpan, $"'{Words.Quote(member.Name)}' cannot name a class: {problem}", "Rename it");
        if (member.Value is JsonNode.Array { Items.Count: > 0 } conditions)
            return new RuleClass(member.Name, [.. conditions.Items.Select(Condition).OfType<Condition>()]);
        Add(member.Value.Span, $"class '{Words.Quote(member.Name)}' needs a list of conditions", Example);
        return new RuleClass(member.Name, []);
    }

    private Condition? Condition(JsonNode node)
    {
        if (node is JsonNode.Text text && Rules.Condition.Parse(text.Value) is { } condition)
            return condition;
        string what = node is JsonNode.Text given ? $"'{Words.Quote(given.Value)}'" : node.Kind;
        Add(node.Span, $"{what} is no condition",
            "Write a column, one of >= <= > < and a number, as in \"Class1.1 >= 0.469\"; a product of columns is written with *");
        return null;
    }

    private void Add(SourceSpan span, string what, string remedy) =>
        _problems.Add(new Problem($"{_file}({span.Line},{span.Column}): error", what, remedy));
}
