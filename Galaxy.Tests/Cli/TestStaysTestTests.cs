using System.Text.Json;
using System.Text.RegularExpressions;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Models;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>What <c>evaluate</c> tests on if the folder has changed, is another one, or is not given.</summary>
public sealed class TestStaysTestTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pictures_that_were_added_or_renamed_change_nothing_and_are_told()
    {
        string grown = Grown(out int added);
        foreach (string file in Directory.GetFiles(Path.Combine(grown, "spiral")))
            File.Move(file, Path.Combine(grown, "spiral", $"renamed {Path.GetFileName(file)}"));
        CommandLine.Answer answer = CommandLine.Run("evaluate", trained.Model, "--data", grown, "--json");

        AssertTestOfTheTraining(answer);
        Assert.Equal(("test", 0, added), Data(answer));
        Assert.Contains($"note: {added} images are new, and are not tested; with --part unseen they are.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_alone_is_tested_on_its_own_pictures_and_nothing_else()
    {
        AssertTestOfTheTraining(CommandLine.Run("evaluate", trained.Run, "--json"));
        AssertTestOfTheTraining(CommandLine.Run("evaluate", trained.Model, "--json"));
        CommandLine.Answer told = CommandLine.Run("evaluate", trained.Run);
        Assert.Contains($"{trained.Sky}: the {TestNames().Length} test images of the training", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Note:", told.Output.Split("Test:")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Test_pictures_that_are_gone_are_counted()
    {
        string copy = Copy(trained.Sky, "copy");
        foreach (string name in TestNames()[..2])
            File.Delete(Path.Combine(copy, name));
        CommandLine.Answer answer = CommandLine.Run("evaluate", trained.Model, "--data", copy, "--json");
        Assert.Equal(("test", 2, 0), Data(answer));
        Assert.Equal(TestNames().Length - 2, Json(answer).GetProperty("images").GetInt32());
        Assert.Contains("note: 2 test images of the training are gone or changed, and are not tested.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_of_the_training_that_lost_most_pictures_is_still_tested_on_its_test_alone()
    {
        string place = Copy(trained.Sky, "place");
        string run = Copy(trained.Run, "run");
        string record = Path.Combine(run, "run.json");
        File.WriteAllText(record, File.ReadAllText(record).Replace(InJson(trained.Sky), InJson(place), StringComparison.Ordinal));
        string kept = TestNames()[0];
        foreach (string file in Directory.GetFiles(place, "*", SearchOption.AllDirectories).Where(file => file != Path.Combine(place, kept)))
            File.Delete(file);
        string[] others = Directory.GetFiles(Simulate("others", count: 10, seed: 9), "*.png", SearchOption.AllDirectories);
        foreach (string file in others)
            File.Copy(file, Path.Combine(place, "spiral", $"{Path.GetFileName(Path.GetDirectoryName(file))} {Path.GetFileName(file)}"));
        CommandLine.Answer answer = CommandLine.Run("evaluate", run, "--json");
        Assert.Equal(("test", TestNames().Length - 1, others.Length), Data(answer));
        Assert.Equal(1, Json(answer).GetProperty("images").GetInt32());
        File.Delete(Path.Combine(place, kept));
        Assert.Contains("choose --part unseen", CommandLine.Run("evaluate", run).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_folder_is_tested_whole_but_for_pictures_that_were_trained_on()
    {
        string other = Simulate("other", count: 20, seed: 5);
        Assert.Equal(20, Json(CommandLine.Run("evaluate", trained.Model, "--data", other, "--json")).GetProperty("images").GetInt32());

        string learned = Directory.GetFiles(Path.Combine(trained.Sky, "spiral")).First(file => !TestNames().Contains($"spiral/{Path.GetFileName(file)}"));
        File.Copy(learned, Path.Combine(other, "spiral", "known.png"));
        CommandLine.Answer answer = CommandLine.Run("evaluate", trained.Model, "--data", other, "--json");
        Assert.Equal(("unseen", 20), (Data(answer).Part, Json(answer).GetProperty("images").GetInt32()));
        Assert.Contains("note: 1 image is left out, because the model was trained or validated on it.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_pictures_are_tested_when_asked_with_a_note_and_each_tells_its_part()
    {
        string grown = Grown(out int added);
        string results = Path.Combine(_folder.Path, "results");
        CommandLine.Answer answer = CommandLine.Run("evaluate", trained.Model, "--data", grown, "--part", "all", "--out", results, "--json");

        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        Assert.Contains("of these images: the figures are too good.", answer.Error, StringComparison.Ordinal);
        string[] rows = File.ReadAllLines(Path.Combine(results, "predictions.csv"))[1..];
        Assert.Equal(TrainedModel.Images + added, rows.Length);
        Assert.Equal(added, rows.Count(row => row.Contains(",new,", StringComparison.Ordinal)));
        Assert.Equal(TestNames().Order(StringComparer.Ordinal), rows.Where(row => row.Contains(",test,", StringComparison.Ordinal)).Select(row => row.Split(',')[0]));
        using JsonDocument written = JsonDocument.Parse(File.ReadAllText(Path.Combine(results, "evaluation.json")));
        Assert.All(written.RootElement.EnumerateObject(), figure => Assert.True(JsonElement.DeepEquals(figure.Value, Json(answer).GetProperty(figure.Name)), figure.Name));
        Assert.Equal(results, Json(answer).GetProperty("folder").GetString());
    }

    [Fact]
    public void Answers_and_pictures_go_where_nothing_of_another_run_is_overwritten()
    {
        string results = Path.Combine(_folder.Path, "results");
        Assert.Equal(ExitCode.Success, CommandLine.Run("evaluate", trained.Run, "--out", results).Code);
        Assert.Equal(
            ["confusion.svg", "evaluation.json", "mistakes.csv", "mistakes.png", "precision-recall.svg", "predictions.csv", "reliability.svg", "roc.svg"],
            Directory.EnumerateFiles(results).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (string file in (string[])["confusion.svg", "mistakes.csv", "mistakes.png", "roc.svg"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(trained.Run, file)), File.ReadAllBytes(Path.Combine(results, file)));
        foreach (string taken in (string[])[results, trained.Run])
        {
            CommandLine.Answer answer = CommandLine.Run("evaluate", trained.Run, "--out", taken);
            Assert.Equal(ExitCode.BadInput, answer.Code);
            Assert.Matches($"--out: {Regex.Escape(taken)} already holds (model|evaluation)\\.(safetensors|json)\\. Choose another folder\\.\\s", answer.Error);
        }
    }

    [Fact]
    public void Model_of_pictures_without_its_run_is_tested_on_no_sky()
    {
        string alone = Path.Combine(_folder.Path, "alone.safetensors");
        File.Copy(trained.Model, alone);
        CommandLine.Answer answer = CommandLine.Run("evaluate", alone);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("there is no run.json beside it to say which. Give --data PATH", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"format":"galaxy run 1","arguments":["--seed=3"],"finished":true}""", "it names no folder of images")]
    [InlineData("""{"format":"galaxy run 1","arguments":["--data=/nowhere/at/all"],"finished":true}""", "there is no such folder")]
    [InlineData("""{"format":"galaxy run 1","arguments":[null],"finished":true}""", "its format is not")]
    [InlineData("[", "it is not the record of a run")]
    public void Record_beside_the_model_that_leads_nowhere_is_refused(string record, string reason)
    {
        File.Copy(trained.Model, Path.Combine(_folder.Path, "model.safetensors"));
        File.WriteAllText(Path.Combine(_folder.Path, "run.json"), record);
        CommandLine.Answer answer = CommandLine.Run("evaluate", _folder.Path);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_a_test_picture_is_refused_and_unseen_ones_are_offered()
    {
        CommandLine.Answer answer = CommandLine.Run("evaluate", trained.Run, "--data", Simulate("other", count: 10, seed: 5), "--part", "test");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains($"none of the {TestNames().Length} test images of the training is present. Give --data the folder of the training, or choose --part unseen", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_of_the_simulated_sky_is_tested_on_that_sky()
    {
        string run = Path.Combine(_folder.Path, "run");
        Assert.Equal(ExitCode.Success, CommandLine.Run("train", "--sample", "50", "--seed", "3", "--mix", "flat", "--epochs", "1", "--out", run).Code);
        AssertTestOfTheTraining(CommandLine.Run("evaluate", Path.Combine(run, "model.safetensors"), "--json"), run);
        CommandLine.Answer other = CommandLine.Run("evaluate", run, "--data", trained.Sky, "--json");
        Assert.Equal(("unseen", TrainedModel.Images), (Data(other).Part, Json(other).GetProperty("images").GetInt32()));
    }

    [Fact]
    public void Model_that_does_not_say_what_it_was_trained_on_is_tested_on_all_with_a_note()
    {
        NetworkInfo network = NetworkRegistry.All.First(info => info.Name == NetworkRegistry.DefaultName);
        Model model = Assert.IsType<Result<Model>.Ok>(ModelFile.Read(File.ReadAllBytes(trained.Model), "m", network)).Value;
        string old = Path.Combine(_folder.Path, "old.safetensors");
        File.WriteAllBytes(old, ModelFile.ToBytes(model with { Data = null }, network));
        CommandLine.Answer answer = CommandLine.Run("evaluate", old, "--data", trained.Sky, "--json");

        Assert.Equal((ExitCode.Success, TrainedModel.Images), (answer.Code, Json(answer).GetProperty("images").GetInt32()));
        Assert.Contains("does not say which images it was trained on", answer.Error, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Json(answer).GetProperty("data").GetProperty("learned").ValueKind);
    }

    [Fact]
    public void Same_pictures_elsewhere_under_other_names_give_the_same_model_without_a_word_of_the_place()
    {
        string elsewhere = Copy(trained.Sky, "a place with a name");
        foreach (string file in Directory.GetFiles(Path.Combine(elsewhere, "edge-on")))
            File.Move(file, Path.Combine(elsewhere, "edge-on", $"name {Path.GetFileName(file)}"));
        string run = Path.Combine(_folder.Path, "run");
        CommandLine.Run("train", "--data", elsewhere, "--epochs", "1", "--crop", "0", "--out", run);
        Assert.Equal(File.ReadAllBytes(trained.Model), File.ReadAllBytes(Path.Combine(run, "model.safetensors")));
    }

    private void AssertTestOfTheTraining(CommandLine.Answer answer, string? run = null)
    {
        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(run ?? trained.Run, "report.json")));
        Assert.All(report.RootElement.GetProperty("test").EnumerateObject(), figure =>
            Assert.True(JsonElement.DeepEquals(figure.Value, Json(answer).GetProperty(figure.Name)), figure.Name));
    }

    /// <summary>The names of the training's test pictures.</summary>
    private string[] TestNames() =>
        [.. File.ReadAllLines(Path.Combine(trained.Run, "predictions.csv")).Select(row => row.Split(',')).Where(row => row[1] == "test").Select(row => row[0])];

    /// <summary>The pictures of the training, and the number of new ones added.</summary>
    private string Grown(out int added)
    {
        string grown = Copy(trained.Sky, "grown");
        string[] others = Directory.GetFiles(Simulate("others", count: 30, seed: 9), "*.png", SearchOption.AllDirectories);
        foreach (string file in others)
            File.Copy(file, Path.Combine(grown, Path.GetFileName(Path.GetDirectoryName(file)!), $"new {Path.GetFileName(file)}"));
        added = others.Length;
        return grown;
    }

    private string Simulate(string name, int count, int seed)
    {
        string sky = Path.Combine(_folder.Path, name);
        CommandLine.Answer answer = CommandLine.Run("simulate", "--out", sky, "--count", $"{count}", "--seed", $"{seed}", "--mix", "flat");
        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        return sky;
    }

    private string Copy(string folder, string name)
    {
        string copy = Path.Combine(_folder.Path, name);
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private static (string? Part, int Gone, int New) Data(CommandLine.Answer answer)
    {
        JsonElement data = Json(answer).GetProperty("data");
        return (data.GetProperty("part").GetString(), data.GetProperty("gone").GetInt32(), data.GetProperty("new").GetInt32());
    }

    private static string InJson(string path) => JsonEncodedText.Encode(path).ToString();

    private static JsonElement Json(CommandLine.Answer answer) => JsonElement.Parse(answer.Output);
}
