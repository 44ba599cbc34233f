using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Networks side by side, through the command line on a small simulated sky.</summary>
public sealed class CompareTests
{
    [Fact]
    public void Networks_are_trained_on_the_same_folds_and_tested_on_every_image_once()
    {
        using TemporaryFolder folder = new();
        string run = Path.Combine(folder.Path, "compare");
        CommandLine.Answer answer = CommandLine.Run(
            "compare", "Galaxy32", "GalaxyNormed", "Galaxy32", "--sample", "40", "--epochs", "1", "--folds", "2", "--crop", "50", "--json", "--out", run);

        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        JsonElement comparison = JsonDocument.Parse(answer.Output).RootElement;
        JsonElement[] networks = [.. comparison.GetProperty("networks").EnumerateArray()];
        Assert.Equal(["Galaxy32", "GalaxyNormed"], networks.Select(network => network.GetProperty("network").GetString()));
        Assert.All(networks, network => Assert.Equal(40, network.GetProperty("pooled").GetProperty("images").GetInt32()));
        Assert.Equal(
            networks.MaxBy(network => network.GetProperty("pooled").GetProperty("accuracy").GetDouble()).GetProperty("network").GetString(), comparison.GetProperty("best").GetString());
        Assert.Equal(["compare.json", "compare.md", "compare.svg", "report.html"], Directory.EnumerateFiles(run).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        JsonElement other = Assert.Single(comparison.GetProperty("besideBest").EnumerateArray());
        Assert.InRange(other.GetProperty("onlyItRight").GetInt32() + other.GetProperty("onlyBestRight").GetInt32(), 0, 40);
    }

    [Theory]
    [InlineData("There is no network 'Galaxy33'. Did you mean 'Galaxy32'?", "compare", "Galaxy33")]
    [InlineData("compare needs NETWORK", "compare")]
    [InlineData("--test: a cross-validation tests on every image", "compare", "Galaxy32", "--test", "0.3")]
    [InlineData("--folds", "compare", "Galaxy32", "--folds", "1")]
    public void What_cannot_be_compared_is_refused_in_one_line(string reason, params string[] arguments)
    {
        CommandLine.Answer answer = CommandLine.Run(arguments);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(reason, Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
