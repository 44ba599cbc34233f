using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>explain</c> replaces its own earlier overlay of the same picture, and no other file.</summary>
public sealed class ExplainedAgainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExplainedAgainTests()
    {
        CommandLine.Must("train", "--network", "Galaxy32", "--sample", "40", "--epochs", "1", "--out", Run);
        CommandLine.Must("simulate", "--out", Sky, "--count", "2", "--mix", "flat", "--size", "64");
    }

    private string Run => Path.Combine(_folder.Path, "run");

    private string Sky => Path.Combine(_folder.Path, "sky");

    private string Out => Path.Combine(_folder.Path, "out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Explaining_twice_leaves_the_same_files()
    {
        string first = Explain(Sky);
        (string, string)[] before = Files();
        Assert.Equal(first, Explain(Sky));
        Assert.Equal(before, Files());
    }

    [Fact]
    public void Pictures_of_one_name_keep_each_its_own()
    {
        string[] pictures = [Picture("a"), Picture("b")];
        Explain(pictures);
        (string Name, string Content)[] both = Files();
        Assert.Equal(2, both.Length);
        Explain(pictures[1]);
        Explain(pictures[0]);
        Assert.Equal(both, Files());
    }

    [Fact]
    public void File_of_somebody_else_is_left_alone()
    {
        string picture = Picture("a");
        Explain(picture);
        string overlay = Assert.Single(Directory.GetFiles(Out, "*.png"));
        File.Copy(picture, overlay, overwrite: true);

        Explain(picture);
        Explain(picture);

        Assert.Equal(File.ReadAllBytes(picture), File.ReadAllBytes(overlay));
        Assert.Equal(2, Directory.GetFiles(Out, "*.png").Length);
    }

    [Fact]
    public void Page_replaces_that_of_the_call_before_and_nobody_elses()
    {
        string picture = Picture("a");
        Explain(picture);
        Explain(picture);
        string page = Assert.Single(Directory.GetFiles(Out, "*.html"));
        File.WriteAllText(page, "<p>My notes</p>");

        Explain(picture);
        Explain(picture);

        Assert.Equal("<p>My notes</p>", File.ReadAllText(page));
        Assert.Equal([Path.Combine(Out, "explain-2.html"), page], Directory.GetFiles(Out, "*.html").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Folder_that_bears_the_name_is_left_alone()
    {
        string picture = Picture("a");
        Explain(picture);
        string overlay = Assert.Single(Directory.GetFiles(Out, "*.png"));
        File.Delete(overlay);
        Directory.CreateDirectory(overlay);

        Explain(picture);
        Assert.EndsWith("-2.png", Assert.Single(Directory.GetFiles(Out, "*.png")), StringComparison.Ordinal);
    }

    [Fact]
    public void Overlay_does_not_say_where_its_picture_lies()
    {
        Explain(Picture("a"));
        Assert.DoesNotContain(_folder.Path, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Directory.GetFiles(Out, "*.png")[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void What_explain_made_is_nobodys_picture_wherever_it_lies()
    {
        string folder = Path.GetDirectoryName(Picture("a"))!;
        CommandLine.Must("explain", Run, folder, "--out", folder);
        CommandLine.Must("explain", Run, folder, "--out", Path.Combine(folder, "explained"));
        string overlay = Assert.Single(Directory.GetFiles(Path.Combine(folder, "explained"), "*.png"));
        CommandLine.Answer answer = CommandLine.Run("predict", Run, folder, "--csv");
        Assert.Equal(2, answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("2 pictures made by explain (", answer.Error, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(overlay), CommandLine.Must("predict", Run, overlay, "--csv"), StringComparison.Ordinal);
    }

    /// <summary>The same picture under the same name in another folder.</summary>
    private string Picture(string folder)
    {
        string path = Path.Combine(_folder.Path, folder, "1.png");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(Directory.EnumerateFiles(Sky, "*.png", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First(), path, overwrite: true);
        return path;
    }

    private string Explain(params string[] places) => CommandLine.Must(["explain", Run, .. places, "--class", "spiral", "--out", Out]);

    private (string Name, string Content)[] Files() =>
        [.. Directory.GetFiles(Out, "*.png").Order(StringComparer.Ordinal).Select(file => (file, Convert.ToHexString(File.ReadAllBytes(file))))];
}
