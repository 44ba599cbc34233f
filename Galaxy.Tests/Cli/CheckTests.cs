using Galaxy.Generators.Networks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>galaxy check</c> shows every mistake, with the build's words, and tells recipes from networks.</summary>
public sealed class CheckTests
{
    private const string TwoMistakes = """
        { "name": "Two", "input": { "height": 8, "width": 8, "channels": 3 }, "classes": ["a", "b"],
          "layers": [ { "type": "flaten" },
            { "type": "dense", "units": 3 } ] }
        """;

    [Fact]
    public void Every_mistake_of_a_network_is_shown_at_its_line_and_column_with_the_builds_message()
    {
        using TemporaryFolder folder = new();
        string path = Write(folder, "mine.json", TwoMistakes);

        CommandLine.Answer answer = CommandLine.Run("check", path);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        string[] lines = answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] expected = [.. ParsedNetwork.Of(path, TwoMistakes).Diagnostics.Select(placed => placed.Diagnostic)
            .Select(diagnostic => $"galaxy: {path}({diagnostic.Span.Line},{diagnostic.Span.Column}): error {diagnostic.Rule.Id}: {diagnostic.ToDiagnostic().GetMessage()}")];
        Assert.Equal(2, expected.Length);
        Assert.Equal(expected, lines);
    }

    [Fact]
    public void Every_mistake_of_a_recipe_is_shown_at_its_line_and_column()
    {
        using TemporaryFolder folder = new();
        string path = Write(folder, "r.json", "{ \"epoch\": 3,\n  \"batch\": -1 }");

        CommandLine.Answer answer = CommandLine.Run("check", path);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("line 1, column 3", answer.Error, StringComparison.Ordinal);
        Assert.Contains("line 2, column 12", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("network.json", "network, no mistakes: GalaxyNet, 64×64×3")]
    [InlineData("recipe.json", "recipe, no mistakes")]
    public void Valid_file_is_told_as_what_it_is(string file, string expected)
    {
        using TemporaryFolder folder = new();
        CommandLine.Must("init", folder.Path);

        Assert.Contains(expected, CommandLine.Must("check", Path.Combine(folder.Path, file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Recipe_with_a_byte_order_mark_is_told_as_one()
    {
        using TemporaryFolder folder = new();

        Assert.Contains("recipe, no mistakes", CommandLine.Must("check", Write(folder, "r.json", "\uFEFF{ \"epochs\": 3 }")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my recipe.json", "{ \"epochs\": 3,", "line 1")]
    [InlineData("anything.json", "", "empty")]
    [InlineData("anything.json", "[1, 2]", "GAL0005")]
    [InlineData("anything.json", "{ \"layers\": [", "GAL0001")]
    public void Text_that_is_no_whole_object_is_a_mistake(string name, string text, string expected)
    {
        using TemporaryFolder folder = new();

        CommandLine.Answer answer = CommandLine.Run("check", Write(folder, name, text));

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
    }

    private static string Write(TemporaryFolder folder, string name, string text)
    {
        string path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
