using Galaxy.Generators.Networks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Recipes;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>galaxy init</c> writes files that are valid, and replaces none.</summary>
public sealed class InitTests
{
    private static readonly string[] _files = ["network.json", "network.schema.json", "recipe.json", "recipe.schema.json"];

    [Fact]
    public void Written_network_and_recipe_have_no_mistakes_and_find_their_schemas()
    {
        using TemporaryFolder folder = new();
        string place = Path.Combine(folder.Path, "new", "folder");

        CommandLine.Must("init", place);

        Assert.Equal(_files, Directory.EnumerateFiles(place).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        string network = File.ReadAllText(Path.Combine(place, "network.json"));
        Assert.Empty(ParsedNetwork.Of("network.json", network).Diagnostics);
        Assert.Contains("\"./network.schema.json\"", network, StringComparison.Ordinal);
        RecipeReader.Read(Path.Combine(place, "recipe.json")).Value();
        Assert.Contains("\"./recipe.schema.json\"", File.ReadAllText(Path.Combine(place, "recipe.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_there_already_stays_and_nothing_is_written()
    {
        using TemporaryFolder folder = new();
        string mine = Path.Combine(folder.Path, "recipe.json");
        File.WriteAllText(mine, "{}");

        CommandLine.Answer answer = CommandLine.Run("init", folder.Path);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains($"{mine}: it is there already. Give another folder, or move it away first.", answer.Error, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(mine));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Next_commands_name_the_written_files()
    {
        using TemporaryFolder folder = new();

        string output = CommandLine.Must("init", Path.Combine(folder.Path, "my galaxies"));

        Assert.Contains($"galaxy check '{Path.Combine(folder.Path, "my galaxies", "network.json")}'", output, StringComparison.Ordinal);
    }
}
