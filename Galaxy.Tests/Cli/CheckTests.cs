using System.Text.Json;
using Galaxy.Generators.Language;
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
        Assert.Contains($"{path}(1,3): error: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains($"{path}(2,12): error: ", answer.Error, StringComparison.Ordinal);
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
    [InlineData("my recipe.json", "{ \"epochs\": 3,", "): error: This is not JSON")]
    [InlineData("anything.json", "", "(1,1): error GAL0001: ")]
    [InlineData("anything.json", "[1, 2]", "GAL0005")]
    [InlineData("anything.json", "{ \"layers\": [", "GAL0001")]
    public void Text_that_is_no_whole_object_is_a_mistake(string name, string text, string expected)
    {
        using TemporaryFolder folder = new();

        CommandLine.Answer answer = CommandLine.Run("check", Write(folder, name, text));

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_is_a_mistake_of_the_build()
    {
        using TemporaryFolder folder = new();
        string path = Write(folder, "long.json", TwoMistakes.PadRight(Limits.TextLength + 1));

        Assert.Contains($"{path}(1,1): error GAL0028: The file has 1,048,577 characters", CommandLine.Run("check", path).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("network", TwoMistakes, 2, 25, "GAL0012")]
    [InlineData("recipe", "{\n \"epoch\": 3, \"batch\": -1 }", 2, 2, null)]
    public void Json_has_every_mistake(string kind, string text, int line, int column, string? id)
    {
        using TemporaryFolder folder = new();
        string path = Write(folder, "mine.json", text);

        CommandLine.Answer answer = CommandLine.Run("check", path, "--json");

        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Error));
        using JsonDocument document = JsonDocument.Parse(answer.Output);
        Assert.Equal((path, kind), (document.RootElement.GetProperty("file").GetString(), document.RootElement.GetProperty("kind").GetString()));
        JsonElement[] mistakes = [.. document.RootElement.GetProperty("mistakes").EnumerateArray()];
        Assert.Equal(2, mistakes.Length);
        Assert.Equal((line, column), (mistakes[0].GetProperty("line").GetInt32(), mistakes[0].GetProperty("column").GetInt32()));
        Assert.Equal(id, mistakes[0].GetProperty("id").GetString());
        Assert.All(mistakes, mistake => Assert.NotEqual("", mistake.GetProperty("message").GetString()));
        Assert.All(mistakes, mistake => Assert.NotEqual("", mistake.GetProperty("remedy").GetString()));
    }

    private static string Write(TemporaryFolder folder, string name, string text)
    {
        string path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
