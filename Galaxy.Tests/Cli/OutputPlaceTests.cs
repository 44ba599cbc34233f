using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

public sealed class OutputPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("train", "run")]
    [InlineData("train", "spiral/run")]
    [InlineData("train", ".")]
    [InlineData("train", "run", "--folds", "2")]
    [InlineData("compare", "run", "GalaxyNet")]
    public void Output_in_the_data_folder_is_refused_before_anything_is_written(string verb, string place, params string[] more)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "spiral"));
        string output = Path.Combine(_folder.Path, place);
        CommandLine.Answer answer = CommandLine.Run([verb, .. more, "--data", _folder.Path, "--out", output]);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains($"--out: {output} is in --data {_folder.Path}", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["spiral"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void Output_beside_the_data_folder_is_fine()
    {
        string data = Path.Combine(_folder.Path, "data");
        Directory.CreateDirectory(Path.Combine(data, "spiral"));
        CommandLine.Answer answer = CommandLine.Run("train", "--data", data, "--out", Path.Combine(_folder.Path, "data-run"));
        Assert.DoesNotContain("--out", answer.Error, StringComparison.Ordinal);
        Assert.Contains("class folders hold no images", answer.Error, StringComparison.Ordinal);
    }
}
