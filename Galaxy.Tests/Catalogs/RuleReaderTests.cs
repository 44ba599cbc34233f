using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Galaxy.Pipeline.Catalogs.Rules;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Catalogs;

public sealed class RuleReaderTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(SourceTree.PathOf("rules"), "*.json").Select(path => Path.GetFileName(path))];

    [Fact]
    public void First_class_whose_conditions_all_hold_is_the_class()
    {
        ClassRule rule = Read("""{ "classes": { "high": ["a > 0.5", "b >= 1"], "product": ["a * b < 0.25"], "low": ["a <= 0.5"] } }""");
        Assert.Equal(["a", "b"], rule.Columns.AsEnumerable());
        Assert.Equal("high", ClassOf(rule, 0.6, 1));
        Assert.Equal("product", ClassOf(rule, 0.2, 1));
        Assert.Equal("low", ClassOf(rule, 0.5, 1));
        Assert.Null(ClassOf(rule, 0.6, 0.9));
        Assert.Null(ClassOf(rule, double.NaN, 1));
    }

    [Theory]
    [InlineData("""{ "classes": { "x": ["a > 1"] } }""", "rule.json(1,14): error: it has 1 field, one per class. Give 2 to 1,000 classes.")]
    [InlineData("""[]""", "rule.json(1,1): error: a rule is an object, not an array.")]
    [InlineData("""{ "class": { } }""", "rule.json(1,3): error: a rule has no field 'class'.")]
    [InlineData("""{ "classes": { "x": ["a > 1"], "x": ["a > 1"] } }""", "rule.json(1,32): error: class 'x' appears twice.")]
    [InlineData("""{ "classes": { "x": ["a > one"], "y": ["b < 1"] } }""", "rule.json(1,22): error: 'a > one' is no condition. Write a column, one of")]
    [InlineData("""{ "classes": { "x": [], "y": ["b < 1"] } }""", "rule.json(1,21): error: class 'x' needs a list of conditions.")]
    [InlineData("""{ "classes": { "x/y": ["b < 1"], "y": ["* b < 1"] } }""", "rule.json(1,16): error: 'x/y' cannot name a class: it contains /.")]
    [InlineData("""{ "classes": { "Spiral": ["a > 1"], "spiral": ["b < 1"] } }""", "rule.json: classes 'Spiral', 'spiral' are the same class.")]
    [InlineData("""{ "classes": """, "rule.json(1,14): error: This is not JSON: ")]
    public void Mistake_is_told_at_its_place(string text, string message) =>
        Assert.StartsWith(message, Assert.IsType<Result<ClassRule>.Failed>(RuleReader.Read("rule.json", text)).Problem.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "classes": { "x": ["a > 1"], """)]
    [InlineData("""{ "classes": { "x": [ } }""")]
    [InlineData("x")]
    public void What_is_not_JSON_is_told_once(string text)
    {
        Problem problem = Assert.IsType<Result<ClassRule>.Failed>(RuleReader.Read("rule.json", text)).Problem;
        Assert.Empty(problem.Others);
        Assert.Single(Regex.Matches($"{problem}", "not JSON", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
        Assert.Single(Regex.Matches($"{problem}", "Fix the text here", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Rule_that_is_not_UTF8_is_refused_at_its_line()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "rule.json");
        File.WriteAllBytes(path, System.Text.Encoding.Latin1.GetBytes("{\n \"classes\": { \"é\": [\"a > 1\"], \"b\": [\"a > 2\"] } }"));
        Assert.StartsWith($"{path}(2): the text is not UTF-8. Save", $"{Assert.IsType<Result<ClassRule>.Failed>(RuleReader.Read(path)).Problem}", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Rule_that_comes_with_the_program_can_be_read_and_keeps_to_the_schema(string file)
    {
        string text = SourceTree.Read($"rules/{file}");
        ClassRule rule = Read(text);
        Assert.Equal(["completely round smooth", "in between smooth", "cigar-shaped smooth", "edge-on", "spiral"], rule.Classes.Select(each => each.Name));
        Regex pattern = new((string)JsonNode.Parse(SourceTree.Read("rule.schema.json"))!["properties"]!["classes"]!["additionalProperties"]!["items"]!["pattern"]!, RegexOptions.NonBacktracking);
        Assert.All(rule.Classes.SelectMany(each => each.Conditions), condition =>
            Assert.Matches(pattern, $"{string.Join(" * ", condition.Columns)} {condition.Comparison.Sign} {condition.Threshold}"));
        Assert.DoesNotMatch(pattern, "Class1.1 0.5");
    }

    [Fact]
    public void Rules_of_known_tables_are_those_of_the_files()
    {
        foreach (string name in (string[])[BuiltInRules.Kaggle, BuiltInRules.GalaxyZoo2, BuiltInRules.Decals])
            Assert.Equal(Read(SourceTree.Read($"rules/{name}")).Columns.AsEnumerable(), BuiltInRules.Read(name).Columns);
    }

    private static ClassRule Read(string text) =>
        RuleReader.Read("rule.json", text).Match(rule => rule, problem => throw new InvalidOperationException($"{problem}"));

    private static string? ClassOf(ClassRule rule, double a, double b) => rule.ClassOf(column => column == "a" ? a : b);
}
