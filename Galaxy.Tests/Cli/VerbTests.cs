using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml.Linq;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>The verbs one after another, as a user runs them: simulate, train, evaluate, predict.</summary>
public sealed class VerbTests(TrainedModel trained) : IClassFixture<TrainedModel>
{
    [Fact]
    public void Training_leaves_model_report_metrics_and_pictures()
    {
        Assert.Equal(["confusion.svg", "curves.svg", "metrics.csv", "mistakes.csv", "mistakes.png", "model.safetensors", "precision-recall.svg", "predictions.csv", "recipe.json", "reliability.svg", "report.html", "report.json", "roc.svg", "run.json"], Directory.EnumerateFiles(trained.Run).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        JsonElement report = JsonElement.Parse(File.ReadAllText(Path.Combine(trained.Run, "report.json")));
        Assert.InRange(report.GetProperty("test").GetProperty("accuracy").GetDouble(), 0, 1);
        Assert.InRange(report.GetProperty("train").GetProperty("accuracy").GetDouble(), 0, 1);
        Assert.InRange(report.GetProperty("test").GetProperty("macroRecall").GetDouble(), 0, 1);
        Assert.Equal(5, report.GetProperty("test").GetProperty("confusion").GetArrayLength());
    }

    [Fact]
    public void Page_of_a_run_has_its_accuracy_its_pictures_and_its_command_line()
    {
        XDocument page = XDocument.Load(Path.Combine(trained.Run, "report.html"));
        double accuracy = JsonElement.Parse(File.ReadAllText(Path.Combine(trained.Run, "report.json"))).GetProperty("test").GetProperty("accuracy").GetDouble();
        Assert.Equal(Unbroken.Percent(accuracy), page.Descendants("strong").Single().Value);
        Assert.Contains(page.Descendants("img"), picture => picture.Attribute("alt")!.Value.StartsWith("Picture spiral/", StringComparison.Ordinal));
        Assert.Contains(page.Descendants("code"), code => code.Value.StartsWith("galaxy ", StringComparison.Ordinal) && code.Value.Contains(trained.Sky, StringComparison.Ordinal));
    }

    [Fact]
    public void Training_prints_one_json_object_when_asked()
    {
        using TemporaryFolder folder = new();
        CommandLine.Answer answer = CommandLine.Run("--sample", "20", "--epochs", "1", "--json", "--out", folder.Path);

        Assert.Equal(ExitCode.Success, answer.Code);
        Assert.True(JsonElement.Parse(answer.Output).TryGetProperty("test", out _));
        Assert.All(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("galaxy: note: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Report_names_the_augmentation_and_its_ranges()
    {
        using TemporaryFolder folder = new();
        CommandLine.Answer answer = CommandLine.Run(
            "--data", trained.Sky, "--crop", "50", "--augment", "turns", "--epochs", "1", "--json", "--out", Path.Combine(folder.Path, "run"));

        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        JsonElement augmentation = Augmentation(answer.Output);
        Assert.Equal(("turns", false), (augmentation.GetProperty("preset").GetString(), augmentation.TryGetProperty("rotation", out _)));
        JsonElement full = Augmentation(File.ReadAllText(Path.Combine(trained.Run, "report.json")));
        Assert.Equal(("full", 180, 1.1), (
            full.GetProperty("preset").GetString(), full.GetProperty("rotation").GetDouble(), full.GetProperty("zoom").GetDouble()));

        static JsonElement Augmentation(string report) => JsonElement.Parse(report).GetProperty("recipe").GetProperty("augmentation");
    }

    [Fact]
    public void Evaluation_repeats_the_report_of_the_training()
    {
        CommandLine.Answer answer = CommandLine.Run("evaluate", trained.Model, "--data", trained.Sky, "--json");

        Assert.Equal(ExitCode.Success, answer.Code);
        JsonElement report = JsonElement.Parse(File.ReadAllText(Path.Combine(trained.Run, "report.json"))).GetProperty("test");
        Assert.All(report.EnumerateObject(), figure => Assert.True(JsonElement.DeepEquals(figure.Value, JsonElement.Parse(answer.Output).GetProperty(figure.Name)), figure.Name));
    }

    [Fact]
    public void Averaged_evaluation_tells_the_rotation_consistency_and_others_do_not()
    {
        JsonElement averaged = JsonElement.Parse(CommandLine.Run("evaluate", trained.Model, "--data", trained.Sky, "--tta", "--json").Output);
        Assert.InRange(averaged.GetProperty("rotationConsistency").GetDouble(), 0, 1);
        Assert.False(JsonElement.Parse(CommandLine.Run("evaluate", trained.Model, "--data", trained.Sky, "--json").Output).TryGetProperty("rotationConsistency", out _));
    }

    /// <summary>A temperature fitted on validation images is part of the model: the same test gives the same report.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Scaled_and_averaged_test_is_repeated_by_the_evaluation(bool turned)
    {
        using TemporaryFolder folder = new();
        string[] averaged = turned ? ["--tta"] : [];
        string run = Path.Combine(folder.Path, "run");
        string sky = Path.Combine(folder.Path, "sky");
        CommandLine.Run("simulate", "--out", sky, "--count", "100", "--mix", "flat");
        CommandLine.Run([.. averaged, "--data", sky, "--epochs", "1", "--validation", "0.6", "--out", run]);
        JsonElement report = JsonElement.Parse(File.ReadAllText(Path.Combine(run, "report.json"))).GetProperty("test");
        JsonElement again = JsonElement.Parse(CommandLine.Run(["evaluate", Path.Combine(run, "model.safetensors"), "--data", sky, "--json", .. averaged]).Output);

        Assert.All(report.EnumerateObject(), figure => Assert.True(JsonElement.DeepEquals(figure.Value, again.GetProperty(figure.Name)), figure.Name));
        Assert.True(report.GetProperty("temperature").GetDouble() is > 0 and not 1);
        Assert.Equal(turned, report.TryGetProperty("rotationConsistency", out _));
        string[] otherwise = turned ? [] : ["--tta"];
        JsonElement shownOtherwise = JsonElement.Parse(CommandLine.Run(["evaluate", Path.Combine(run, "model.safetensors"), "--data", sky, "--json", .. otherwise]).Output);
        Assert.False(shownOtherwise.TryGetProperty("temperature", out _));
    }

    [Fact]
    public void Averaged_prediction_has_other_probabilities() => Assert.NotEqual(
        CommandLine.Run("predict", trained.Model, trained.Sky, "--csv").Output,
        CommandLine.Run("predict", trained.Model, trained.Sky, "--csv", "--tta").Output);

    [FactNeeds(Need.SymbolicLinks)]
    public void Prediction_enters_no_link_that_leads_in_a_circle()
    {
        string loop = Path.Combine(trained.Sky, "spiral", "loop");
        Directory.CreateSymbolicLink(loop, trained.Sky);
        try
        {
            Assert.Equal(TrainedModel.Images, JsonElement.Parse(CommandLine.Run("predict", trained.Model, trained.Sky, "--json").Output).GetProperty("predictions").GetArrayLength());
        }
        finally
        {
            Directory.Delete(loop);
        }
    }

    [Fact]
    public void Model_whose_weights_overflow_is_refused()
    {
        using TemporaryFolder folder = new();
        byte[] model = File.ReadAllBytes(trained.Model);
        Span<float> weights = MemoryMarshal.Cast<byte, float>(model.AsSpan()[^(4 * 4_000_000)..]);
        weights.Fill(3e38f);
        string path = Path.Combine(folder.Path, "huge.safetensors");
        File.WriteAllBytes(path, model);
        foreach (string[] verb in (string[][])[["predict", path, trained.Sky, "--json"], ["evaluate", path, "--data", trained.Sky]])
        {
            CommandLine.Answer answer = CommandLine.Run(verb);
            Assert.Equal(ExitCode.BadInput, answer.Code);
            Assert.Contains("not numbers", answer.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Interrupt_after_some_steps_saves_and_reports_them()
    {
        using TemporaryFolder folder = new();
        string run = Path.Combine(folder.Path, "run");
        using CancellationTokenSource interrupt = new();
        CommandLine.Answer answer = CommandLine.Run(
            ["--network", "Galaxy32", "--sample", "100", "--epochs", "1000", "--out", run], new ClockThatInterrupts(interrupt, reading: 500), interrupt.Token);

        Assert.True(answer.Code == ExitCode.Interrupted, answer.Error);
        Assert.True(File.Exists(Path.Combine(run, "model.safetensors")));
        Assert.Contains("Interrupted", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Interrupted", File.ReadAllText(Path.Combine(run, "report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Prediction_carries_on_past_unreadable_files_and_lists_them()
    {
        string text = Path.Combine(trained.Sky, "text.jpg");
        File.WriteAllText(text, "no picture");
        try
        {
            CommandLine.Answer answer = CommandLine.Run("predict", trained.Model, text, trained.Sky, "--json");
            JsonElement prediction = JsonElement.Parse(answer.Output);

            Assert.Equal(ExitCode.BadInput, answer.Code);
            Assert.Contains("text.jpg", answer.Error, StringComparison.Ordinal);
            Assert.Equal(TrainedModel.Images, prediction.GetProperty("predictions").GetArrayLength());
            Assert.Equal(text, prediction.GetProperty("unreadable")[0].GetProperty("file").GetString());
            Assert.All(prediction.GetProperty("predictions").EnumerateArray(), row =>
                Assert.Equal(1, row.GetProperty("probabilities").EnumerateArray().Sum(value => value.GetDouble()), 5));
        }
        finally
        {
            File.Delete(text);
        }
    }

    [Fact]
    public void Prediction_prints_a_line_of_csv_per_picture()
    {
        string[] lines = CommandLine.Run("predict", trained.Model, trained.Sky, "--csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("file,class,probability,completely round smooth,", lines[0], StringComparison.Ordinal);
        Assert.Equal(TrainedModel.Images + 1, lines.Length);
        Assert.All(lines, line => Assert.Equal(8, line.Count(letter => letter == ',')));
    }

    [Fact]
    public void Folder_with_a_model_is_not_trained_into_again()
    {
        byte[] before = File.ReadAllBytes(trained.Model);
        CommandLine.Answer answer = CommandLine.Run("--sample", "20", "--epochs", "1", "--out", trained.Run);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("--out", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(trained.Model));
    }

    [Fact]
    public void Class_folders_that_do_not_match_are_explained()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "dogs"));
        CommandLine.Answer answer = CommandLine.Run("train", "--data", folder.Path, "--classes", "network");

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("dogs", answer.Error, StringComparison.Ordinal);
        Assert.Contains("spiral", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_model_is_refused_with_the_reason()
    {
        using TemporaryFolder folder = new();
        string damaged = Path.Combine(folder.Path, "damaged.safetensors");
        File.WriteAllBytes(damaged, File.ReadAllBytes(trained.Model)[..^1]);
        CommandLine.Answer answer = CommandLine.Run("evaluate", damaged);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(damaged, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupt_before_anything_is_learned_leaves_no_model()
    {
        using TemporaryFolder folder = new();
        string run = Path.Combine(folder.Path, "run");
        CommandLine.Answer answer = CommandLine.Run(["--sample", "20", "--out", run], TimeProvider.System, new CancellationToken(canceled: true));

        Assert.Equal(ExitCode.Interrupted, answer.Code);
        Assert.False(Directory.Exists(run));
    }

    [Fact]
    public void Description_counts_the_parameters()
    {
        CommandLine.Answer answer = CommandLine.Run("describe", "--json");

        Assert.Equal(ExitCode.Success, answer.Code);
        JsonElement description = JsonElement.Parse(answer.Output);
        Assert.Equal(description.GetProperty("parameters").GetInt64(), description.GetProperty("layers").EnumerateArray().Sum(layer => layer.GetProperty("parameters").GetInt64()));
    }
}
