using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A run may be named by its folder or by its model.</summary>
public sealed class RunPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => Path.Combine(_folder.Path, "run");

    private string Model => Path.Combine(Run, "model.safetensors");

    private string Sky => Path.Combine(_folder.Path, "sky");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evaluate_predict_and_explain_take_the_folder_for_the_model_in_it()
    {
        CommandLine.Must("train", "--network", "Galaxy32", "--sample", "60", "--epochs", "1", "--out", Run);
        CommandLine.Must("simulate", "--out", Sky, "--count", "5", "--size", "64");
        string overlays = Path.Combine(_folder.Path, "overlays");

        Assert.Equal(CommandLine.Must("evaluate", Model, "--json"), CommandLine.Must("evaluate", Run, "--json"));
        Assert.Equal(CommandLine.Must("predict", Model, Sky, "--csv"), CommandLine.Must("predict", Run + Path.DirectorySeparatorChar, Sky, "--csv"));
        Assert.Contains("conv3", CommandLine.Must("explain", Run, Sky, "--out", overlays), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("model.safetensors")]
    [InlineData("checkpoint.safetensors")]
    [InlineData("run.json")]
    public void Resume_takes_the_folder_or_a_file_of_the_run(string file)
    {
        using CancellationTokenSource interrupt = new();
        string[] train = ["train", "--network", "Galaxy32", "--sample", "60", "--epochs", "8", "--validation", "0.2", "--out", Run];
        Assert.Equal(ExitCode.Interrupted, CommandLine.Run(train, new ClockThatInterrupts(interrupt, 80), interrupt.Token).Code);

        Assert.Contains("was resumed after epoch", CommandLine.Must("train", "--resume", Path.Combine(Run, file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_a_model_is_refused_as_that()
    {
        CommandLine.Answer answer = CommandLine.Run("evaluate", _folder.Path);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("it is a folder that holds no model.safetensors. Give a run folder", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runs/a", "runs/a")]
    [InlineData("runs/a/model.safetensors", "runs/a")]
    [InlineData("model.safetensors", ".")]
    [InlineData("runs/a/report.html", "runs/a/report.html")]
    public void Folder_of_a_run_is_found_by_its_files(string place, string folder) => Assert.Equal(folder, RunPlace.Folder(place).Replace('\\', '/'));
}
