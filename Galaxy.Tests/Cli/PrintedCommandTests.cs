using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Every command that the program prints starts with the words that its user can type.</summary>
public sealed class PrintedCommandTests : IDisposable
{
    private const string Words = "dotnet run --project 'my galaxy' --";

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private Terminal Terminal => new(_output, _error, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None)
    {
        Program = ["dotnet", "run", "--project", "my galaxy", "--"],
    };

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData("trian", "--help")]
    [InlineData("train --epoch 3", "train --help")]
    [InlineData("evaluate", "evaluate --help")]
    public void Help_that_a_message_names(string line, string help)
    {
        GalaxyProgram.Run(line.Split(' '), Terminal);
        Assert.EndsWith($"See {Words} {help}.", _error.Text().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Next_steps_of_init()
    {
        GalaxyProgram.Run(["init", _folder.Path], Terminal);
        Assert.Contains($"  {Words} check ", _output.Text(), StringComparison.Ordinal);
        Assert.Contains($"  {Words} train --network ", _output.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Command_that_makes_a_report_again() => Assert.Equal(
        $"{Words} train --out 'my run'",
        BuildEnvironment.Of(Terminal with { Arguments = ["train", "--out", "my run"] }).CommandLine);
}
