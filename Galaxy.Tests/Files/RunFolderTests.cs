using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reports;
using Galaxy.Tests.Reports.Html;

namespace Galaxy.Tests.Files;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_has_these_files()
    {
        RunFolder folder = new(_folder.Path);
        RunReport run = Runs.Of(2) with { Mistakes = [Runs.Mistake] };
        folder.Write([RunFile.Of(RunFileNames.Model, [1, 2]), RunFiles.Page(Pages.Content(run)), .. RunFiles.Of(run)]).Value();
        Assert.Equal(
            [
                "confusion.svg", "curves.svg", "metrics.csv", "mistakes.csv", "mistakes.png", "model.safetensors", "precision-recall.svg",
                "predictions.csv", "recipe.json", "reliability.svg", "report.html", "report.json", "roc.svg",
            ],
            Directory.EnumerateFiles(folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void File_replaces_the_one_before_it()
    {
        string path = Path.Combine(_folder.Path, "x");
        AtomicFile.Write(path, [1, 2, 3]).Value();
        AtomicFile.Write(path, [4]).Value();
        Assert.Equal([4], File.ReadAllBytes(path));
        Assert.Equal(["x"], _folder.Files());
    }

    [Fact]
    public void Name_that_is_not_UTF_8_is_refused_not_made_under_another()
    {
        string place = Path.Combine(_folder.Path, "run\uFFFD");
        Problem problem = Assert.IsType<Result<RunFolder>.Failed>(RunFolder.At(place)).Problem;
        Assert.Contains("its name is not UTF-8", problem.What, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place));
    }

    [Fact]
    public void Failed_write_leaves_nothing_behind()
    {
        string taken = Path.Combine(_folder.Path, "taken");
        Directory.CreateDirectory(taken);
        Problem problem = AtomicFile.Write(taken, [1]).Failure();
        Assert.Contains("cannot be written", problem.ToString(), StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
        AtomicFile.Write(Path.Combine(_folder.Path, "nowhere", "x"), [1]).Failure();
    }

    [Fact]
    public void Folder_that_cannot_be_made_is_a_problem()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "file"), "");
        Problem problem = Assert.IsType<Result<RunFolder>.Failed>(RunFolder.At(Path.Combine(_folder.Path, "file"))).Problem;
        Assert.Contains("a file has that name", problem.ToString(), StringComparison.Ordinal);
    }
}
