using System.Text.Json;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>By default a training has a small validation part, which shows in its output files.</summary>
public sealed class DefaultValidationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Curves_and_metrics_show_validation_without_any_flag()
    {
        JsonElement report = Train();

        Assert.All(report.GetProperty("epochs").EnumerateArray(), epoch => Assert.Equal(JsonValueKind.Number, epoch.GetProperty("validationLoss").ValueKind));
        Assert.InRange(Validated(report), 1, 9);
        Assert.Contains(">validation<", File.ReadAllText(Path.Combine(_folder.Path, "run", "curves.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void None_is_had_with_validation_0()
    {
        JsonElement report = Train("--validation", "0");

        Assert.Equal(0, Validated(report));
        Assert.Equal(JsonValueKind.Null, report.GetProperty("validation").ValueKind);
        Assert.DoesNotContain("emperature", report.GetProperty("warnings").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Enough_images_fit_a_temperature_and_few_say_why_there_is_none()
    {
        Assert.True(Train("--validation", "0.6").GetProperty("test").GetProperty("temperature").GetDouble() > 0);

        JsonElement few = Train();
        Assert.False(few.GetProperty("test").TryGetProperty("temperature", out _));
        Assert.Contains($"No temperature was fitted to {Validated(few)} validation images: it needs {Temperature.Needs}.", few.GetProperty("warnings").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Folds_fit_a_temperature_each_or_say_why_there_is_none()
    {
        Assert.All(Folds("0.7").GetProperty("folds").EnumerateArray(), fold => Assert.True(fold.GetProperty("test").GetProperty("temperature").GetDouble() > 0));
        Assert.Contains("No temperature was fitted to", Folds("0.1").GetProperty("warnings").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sky_of_the_first_run_is_large_enough_for_a_temperature() =>
        Assert.True(Recipe.Default.Validation * TrainDefaults.SimulatedImages >= Temperature.FewestImages);

    private static int Validated(JsonElement report) =>
        report.GetProperty("data").GetProperty("validation").EnumerateArray().Sum(images => images.GetInt32());

    private JsonElement Train(params string[] flags) => Json("report.json", "100", flags);

    private JsonElement Folds(string validation) => Json("folds.json", "160", "--folds", "2", "--validation", validation);

    private JsonElement Json(string file, string sample, params string[] flags)
    {
        string run = Path.Combine(_folder.Path, "run");
        if (Directory.Exists(run))
            Directory.Delete(run, recursive: true);
        CommandLine.Must(["train", "--network", "Galaxy32", "--sample", sample, "--mix", "flat", "--epochs", "2", "--out", run, .. flags]);
        return JsonElement.Parse(File.ReadAllText(Path.Combine(run, file)));
    }
}
