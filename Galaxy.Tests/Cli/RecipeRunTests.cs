using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Recipes;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Training from a recipe file.</summary>
public sealed class RecipeRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_recipe_that_a_run_writes_gives_the_same_model_again()
    {
        string first = Train(
            "first", "--epochs", "2", "--batch", "8", "--optimizer", "adam", "--lr", "0.001", "--schedule", "cosine", "--label-smoothing", "0.1",
            "--class-weights", "balanced", "--logit-adjustment", "0.5", "--clip", "1", "--average", "0.9", "--validation", "0.2", "--patience", "3");

        string again = Train("again", "--recipe", Path.Combine(first, "recipe.json"));

        Assert.Equal(Bytes(first), Bytes(again));
        Assert.Equal(File.ReadAllText(Path.Combine(first, "recipe.json")), File.ReadAllText(Path.Combine(again, "recipe.json")));
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(first, "report.json")));
        using JsonDocument recipe = JsonDocument.Parse(File.ReadAllText(Path.Combine(first, "recipe.json")));
        Assert.True(JsonElement.DeepEquals(recipe.RootElement, report.RootElement.GetProperty("recipe")));
    }

    [Theory]
    [InlineData("--label-smoothing", "0.2")]
    [InlineData("--class-weights", "balanced")]
    [InlineData("--class-weights", "effective-number")]
    [InlineData("--logit-adjustment", "0.25")]
    [InlineData("--clip", "0.01")]
    [InlineData("--average", "0.9")]
    public void Every_setting_changes_the_model(string flag, string value) =>
        Assert.NotEqual(Bytes(Train("plain", "--epochs", "1")), Bytes(Train("other", "--epochs", "1", flag, value)));

    [Fact]
    public void Patience_ends_a_training_that_gets_no_better_and_says_so()
    {
        string run = Train("patient", "--epochs", "50", "--optimizer", "sgd", "--lr", "1e-30", "--validation", "0.3", "--patience", "2");

        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(run, "report.json")));
        Assert.Equal(3, report.RootElement.GetProperty("epochs").GetArrayLength());
        Assert.Contains(
            report.RootElement.GetProperty("warnings").EnumerateArray(),
            warning => warning.GetString()!.StartsWith("Stopped early after epoch 3 of 50: 2 epochs without improvement", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--keep last --patience 2", "--keep: the last epoch cannot be kept with a patience, which keeps the best. Give --keep best, or leave the patience out")]
    [InlineData("--keep best --validation 0", "--keep: there are no validation images to decide which epoch is best. Set some images aside with --validation 0.1, or --keep last")]
    [InlineData("--keep worst", "--keep")]
    [InlineData("--patience 2 --validation 0", "--patience: there are no validation images to decide when to stop. Set some images aside with --validation 0.1")]
    [InlineData("--momentum 0.5", "--momentum: adamw has no momentum")]
    [InlineData("--label-smoothing 1", "--label-smoothing")]
    [InlineData("--class-weights rare", "--class-weights")]
    [InlineData("--logit-adjustment 1.1", "--logit-adjustment")]
    [InlineData("--clip -1", "--clip")]
    [InlineData("--average 1", "--average")]
    [InlineData("--recipe nowhere.json", "nowhere.json: there is no such file")]
    [InlineData("--validation 0.9", "leave nothing to train on")]
    public void Bad_flags_are_told(string flags, string words)
    {
        CommandLine.Answer answer = CommandLine.Run(["train", .. flags.Split(' ')]);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_a_file_are_told_one_a_line()
    {
        string path = Path.Combine(_folder.Path, "mine.json");
        File.WriteAllText(path, "{ \"epochs\": 0,\n \"patience\": -1 }");

        CommandLine.Answer answer = CommandLine.Run("train", "--recipe", path);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Equal(
            [
                $"galaxy: {path}(1,13): error: 'epochs' is 0. Give {RecipeFields.Epochs.Words}.",
                $"galaxy: {path}(2,14): error: 'patience' is -1. Give {RecipeFields.Patience.Words}.",
            ],
            answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Train(string name, params string[] flags)
    {
        string folder = Path.Combine(_folder.Path, name);
        CommandLine.Answer answer = CommandLine.Run(["train", "--network", "Galaxy32", "--sample", "60", "--out", folder, .. flags]);
        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        return folder;
    }

    private static byte[] Bytes(string run) => File.ReadAllBytes(Path.Combine(run, "model.safetensors"));
}
