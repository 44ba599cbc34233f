using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Standard streams that refuse output, as on a full disk: no work is lost, and no partly printed result counts as success.</summary>
public sealed class RefusedOutputTests : IDisposable
{
    private const string Refusal = "galaxy: standard output: cannot be written (No space left on device)";

    private readonly TemporaryFolder _folder = new();

    private string Run => Path.Combine(_folder.Path, "run");

    private string[] Training => ["train", "--network", "Galaxy32", "--sample", "40", "--epochs", "2", "--out", Run];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(12)]
    public void Training_goes_on_without_its_console_log_and_succeeds(int taken)
    {
        using WriterThatRefuses output = new(taken);
        using StringWriter error = new();

        Assert.Equal(ExitCode.Success, Go(Training, output, error));

        Assert.Equal(1, output.Refusals);
        Assert.StartsWith(Refusal, Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.Contains("\"finished\": true", File.ReadAllText(Path.Combine(Run, "run.json")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Run, "report.html")));
    }

    [Theory]
    [InlineData("describe")]
    [InlineData("describe --json")]
    [InlineData("describe --code conv1")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("predict --help")]
    public void Result_that_standard_output_did_not_take_is_no_success(string line)
    {
        using WriterThatRefuses output = new(taken: 0);
        using StringWriter error = new();

        Assert.Equal(ExitCode.Failure, Go(line.Split(' '), output, error));

        Assert.StartsWith(Refusal, Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_whose_JSON_is_lost_is_saved_and_no_success()
    {
        using WriterThatRefuses output = new(taken: 0);
        using StringWriter error = new();
        Assert.Equal(ExitCode.Failure, Go([.. Training, "--json"], output, error));
        Assert.StartsWith(Refusal, Lines(error)[^1], StringComparison.Ordinal);
        Assert.Contains("\"finished\": true", File.ReadAllText(Path.Combine(Run, "run.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Predictions_that_end_before_their_last_row_are_no_success()
    {
        Assert.Equal(ExitCode.Success, CommandLine.Run(Training).Code);
        string sky = Path.Combine(_folder.Path, "sky");
        Assert.Equal(ExitCode.Success, CommandLine.Run("simulate", "--out", sky, "--count", "4", "--size", "32").Code);
        foreach (string format in (string[])["--csv", "--json", "--threads=1"])
        {
            using WriterThatRefuses output = new(taken: format == "--threads=1" ? 1 : 0);
            Assert.Equal(ExitCode.Failure, Go(["predict", Path.Combine(Run, "model.safetensors"), sky, format], output, TextWriter.Null));
            Assert.Equal(1, output.Refusals);
        }
    }

    [Theory]
    [InlineData("train --epochs 0")]
    [InlineData("train --data nowhere")]
    [InlineData("fly")]
    public void Error_that_cannot_be_told_keeps_its_exit_code(string line)
    {
        using WriterThatRefuses output = new(taken: 0);
        using WriterThatRefuses error = new(taken: 0);
        Assert.Equal(ExitCode.BadInput, Go([.. line.Split(' ')], output, error));
    }

    [Fact]
    public void Epoch_is_saved_before_it_is_told()
    {
        string[] saved = [];
        using WriterThatHears output = new("epoch 1/2", () => saved = Files());
        Go(Training, output, output);
        Assert.Contains("model.safetensors", saved);
        Assert.Contains("checkpoint.safetensors", saved);
    }

    [Fact]
    public void Run_is_finished_before_its_end_is_told()
    {
        string[] saved = [];
        using WriterThatHears output = new("Saved: ", () => saved = Files());
        Go(Training, output, output);
        Assert.Contains("report.json", saved);
        Assert.DoesNotContain("checkpoint.safetensors", saved);
    }

    private string[] Files() => [.. Directory.EnumerateFiles(Run).Select(file => Path.GetFileName(file))];

    private static string[] Lines(StringWriter error) => error.Text().TrimEnd().Split('\n');

    private static ExitCode Go(IReadOnlyList<string> arguments, TextWriter output, TextWriter error) =>
        GalaxyProgram.Run(arguments, new Terminal(output, error, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None));
}
