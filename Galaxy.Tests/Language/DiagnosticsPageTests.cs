using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Language;

/// <summary>docs/diagnostics.md lists every declared diagnostic, and each of its examples fails as documented.</summary>
public sealed class DiagnosticsPageTests
{
    private static readonly string _page = SourceTree.Read("docs/diagnostics.md");

    /// <summary>Rules that only a file too long for the page breaks.</summary>
    private static readonly string[] _withoutExample = [DiagnosticCatalog.TextTooLong.Id, DiagnosticCatalog.MoreMistakes.Id];

    public static TheoryData<string> Rules => [.. DeclaredDiagnostics.All.Select(rule => rule.Id).Except(_withoutExample)];

    [Fact]
    public void Page_lists_every_rule_in_order() => Assert.Equal(
        DeclaredDiagnostics.All.Select(rule => $"{rule.Id}: {rule.Title}"),
        _page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line["## ".Length..]));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Example_makes_exactly_the_mistake_it_is_for(string id)
    {
        string entry = _page[_page.IndexOf($"## {id}", StringComparison.Ordinal)..].Split("\n## ", 2)[0];
        string[] blocks = entry.Split("```");
        string example = blocks[1]["json\n".Length..];
        Assert.Equal(blocks[3]["text\n".Length..].TrimEnd(), Print(example));
        Assert.Contains("**Remedy.**", blocks[4], StringComparison.Ordinal);
    }

    /// <summary>
    /// One example is a mistake only with a second file like it, one only under a smaller budget, one only in a project of its name.
    /// </summary>
    private static string Print(string example)
    {
        SpecResult result = SpecReader.Read(example, "network.json");
        if (result.Spec is not { } spec)
            return result.Print();
        if (NamespaceClash.Of(new ParsedNetwork("network.json", result), NetworkSpace.Of("DigitNet")).FirstOrDefault() is { } hidden)
            return hidden.Diagnostic.Print();
        return NameClashes.Among([SpecReader.Read(example, "other.json"), result]) is [var clash, ..] && !example.Contains(SmallBudget, StringComparison.Ordinal)
            ? clash.Diagnostic.Print()
            : LargeMethods(spec);
    }

    private const string SmallBudget = "\"SmallBudget\"";

    private static string LargeMethods(NetworkSpec spec)
    {
        NetworkPlan plan = Planner.Plan(spec, Target.Avx2);
        return string.Join('\n', plan.Stages
            .SelectMany(stage => stage.Files(plan.Context))
            .SelectMany(file => MethodBudget.Past(file.HintName, file.Text, budget: 450))
            .Select(diagnostic => diagnostic.ToDiagnostic().ToString()));
    }
}
