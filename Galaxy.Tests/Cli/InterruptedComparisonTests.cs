using System.Text.Json;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A comparison that is interrupted keeps the networks whose folds are all done.</summary>
public sealed class InterruptedComparisonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => Path.Combine(_folder.Path, "run");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("GalaxyNormed: ")]
    [InlineData("Fold 2 of 2: accuracy")]
    public void Networks_that_are_done_are_saved(string words)
    {
        (ExitCode code, string error) = Compare(words, "Galaxy32", "GalaxyNormed");
        Assert.Equal((130, "galaxy: interrupted after 1 of 2 networks; that much is saved. A comparison cannot be resumed."), ((int)code, error));
        Assert.Equal(["Galaxy32"], Networks());
    }

    [Fact]
    public void Interrupt_behind_the_last_fold_of_all_costs_nothing()
    {
        (ExitCode code, string error) = Compare("Fold 2 of 2: accuracy", "Galaxy32");
        Assert.Equal((0, ""), ((int)code, error));
        Assert.Equal(["Galaxy32"], Networks());
    }

    [Fact]
    public void Network_of_which_a_fold_is_missing_is_not_saved()
    {
        (ExitCode code, string error) = Compare("Fold 1 of 2: accuracy", "Galaxy32");
        Assert.Equal((130, "galaxy: interrupted; nothing was saved."), ((int)code, error));
        Assert.False(Directory.Exists(Run));
    }

    private (ExitCode Code, string Error) Compare(string words, params string[] networks)
    {
        using CancellationTokenSource interrupt = new();
        using WriterThatHears output = new(words, interrupt.Cancel);
        using StringWriter error = new();
        ExitCode code = GalaxyProgram.Run(
            ["compare", .. networks, "--sample", "40", "--epochs", "1", "--folds", "2", "--out", Run],
            new Terminal(output, error, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupt.Token));
        return (code, error.ToString().TrimEnd());
    }

    private string[] Networks()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Run, "compare.json")));
        return [.. json.RootElement.GetProperty("networks").EnumerateArray().Select(network => network.GetProperty("network").GetString()!)];
    }
}
