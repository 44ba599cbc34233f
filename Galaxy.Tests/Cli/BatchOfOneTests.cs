using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A batch size that a network cannot be trained with is refused before anything is read or written.</summary>
public sealed class BatchOfOneTests
{
    [Theory]
    [InlineData("train --network GalaxyNormed")]
    [InlineData("train --network GalaxyNormed --folds 2")]
    [InlineData("compare Galaxy32 GalaxyNormed")]
    public void Batch_norm_of_single_values_needs_two_images(string verb)
    {
        using TemporaryFolder folder = new();
        string run = Path.Combine(folder.Path, "run");
        CommandLine.Answer answer = CommandLine.Run([.. verb.Split(' '), "--sample", "60", "--batch", "1", "--out", run]);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("--batch: GalaxyNormed has batch norm of single values", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run));
    }

    [Theory]
    [InlineData("GalaxyNormed", true)]
    [InlineData("Galaxy32", false)]
    public void Describe_tells_where_a_batch_may_have_one_more(string network, bool tells) =>
        Assert.Equal(tells, CommandLine.Run("describe", "--network", network, "--batch", "32").Output.Contains("last batch has 33", StringComparison.Ordinal));
}
