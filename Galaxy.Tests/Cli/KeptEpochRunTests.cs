using System.Text.Json;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>The model of a run is from the epoch that its recipe selects.</summary>
public sealed class KeptEpochRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Last_or_best_epoch_is_kept_and_told()
    {
        (JsonElement last, string lastOutput) = Train("--keep", "last");
        (JsonElement best, string bestOutput) = Train("--keep", "best");
        double[] epochs = [.. best.GetProperty("epochs").EnumerateArray().Select(epoch => epoch.GetProperty("validationAccuracy").GetDouble())];

        Assert.True(epochs[^1] < epochs.Max(), "The last epoch is to be worse than another.");
        Assert.Equal(epochs, last.GetProperty("epochs").EnumerateArray().Select(epoch => epoch.GetProperty("validationAccuracy").GetDouble()));
        Assert.Equal(epochs[^1], Kept(last));
        Assert.Equal(epochs.Max(), Kept(best));
        Assert.Contains($"The weights are those of epoch {Array.IndexOf(epochs, epochs.Max()) + 1}, the best on the validation images.", bestOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("best", lastOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_that_did_not_say_which_epoch_it_keeps_does_not_go_on()
    {
        RunConditions before = new("images", [RunOption.Of("validation", 0.1)]);
        RunConditions now = new("images", [RunOption.Of("keep", "last"), RunOption.Of("validation", 0.1)]);
        Problem problem = Assert.IsType<Result<Unit>.Failed>(before.Check(now, "run")).Problem;
        Assert.Equal("the run cannot go on: its keep was not given and is \"last\"", problem.What);
    }

    private static double Kept(JsonElement report) => report.GetProperty("validation").GetProperty("accuracy").GetDouble();

    private (JsonElement Report, string Output) Train(params string[] flags)
    {
        string run = Path.Combine(_folder.Path, string.Join(' ', flags));
        string output = CommandLine.Must(
            ["train", "--network", "Galaxy32", "--sample", "100", "--mix", "flat", "--seed", "5", "--epochs", "5", "--lr", "0.005", "--schedule", "constant", "--validation", "0.3", "--out", run, .. flags]);
        return (JsonElement.Parse(File.ReadAllText(Path.Combine(run, "report.json"))), output);
    }
}
