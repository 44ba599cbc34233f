using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary><c>galaxy similar</c>.</summary>
public sealed class SimilarTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Page => Path.Combine(_folder.Path, "similar.html");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_most_similar_come_first_and_the_picture_itself_is_none_of_them()
    {
        string picture = Directory.EnumerateFiles(trained.Sky, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        JsonElement similar = JsonElement.Parse(
            CommandLine.Must("similar", trained.Run, picture, trained.Sky, "--count", "7", "--json", "--out", Page));
        JsonElement[] rows = [.. similar.GetProperty("similar").EnumerateArray()];
        double[] similarities = [.. rows.Select(row => row.GetProperty("similarity").GetDouble())];
        Assert.Equal(7, rows.Length);
        Assert.Equal(similarities.OrderDescending(), similarities);
        Assert.DoesNotContain(rows, row => row.GetProperty("file").GetString() == picture);
        string page = File.ReadAllText(Page);
        Assert.All(rows, row => Assert.Contains(row.GetProperty("file").GetString()!, page, StringComparison.Ordinal));
        Assert.Equal(8, page.Split("<img").Length - 1);
    }

    [Fact]
    public void Copies_of_a_picture_are_one()
    {
        string[] pictures = [.. Directory.EnumerateFiles(trained.Sky, "*.png", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(3)];
        string place = Directory.CreateDirectory(Path.Combine(_folder.Path, "copies")).FullName;
        foreach ((string name, int picture) in (ReadOnlySpan<(string, int)>)[("a", 0), ("b1", 1), ("b2", 1), ("b3", 1), ("c", 2), ("c2", 2)])
            File.Copy(pictures[picture], Path.Combine(place, $"{name}.png"));
        JsonElement similar = JsonElement.Parse(CommandLine.Must("similar", trained.Run, pictures[0], place, "--json", "--out", Page));
        Assert.Equal(["b1.png", "c.png"], similar.GetProperty("similar").EnumerateArray()
            .Select(row => Path.GetFileName(row.GetProperty("file").GetString()!)).Order(StringComparer.Ordinal));
    }

    /// <summary>Pictures are compared 256 at a time; the first report of progress reads the clock for the second time.</summary>
    [Fact]
    public void An_interruption_writes_no_page()
    {
        string[] pictures = [.. Directory.EnumerateFiles(trained.Sky, "*.png", SearchOption.AllDirectories)];
        string place = Directory.CreateDirectory(Path.Combine(_folder.Path, "many")).FullName;
        for (int copy = 0; copy < 13; copy++)
            foreach (string picture in pictures)
                File.Copy(picture, Path.Combine(place, $"{copy}-{Path.GetFileName(picture)}"));
        using CancellationTokenSource interrupt = new();
        CommandLine.Answer answer = CommandLine.Run(
            ["similar", trained.Run, pictures[0], place, "--out", Page], new ClockThatInterrupts(interrupt, reading: 2), interrupt.Token);
        Assert.Equal(ExitCode.Interrupted, answer.Code);
        Assert.Contains(" of 780 pictures; no page was written", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Page));
        Assert.Empty(answer.Output.Trim());
    }

    [Fact]
    public void Threads_do_not_change_them()
    {
        string picture = Directory.EnumerateFiles(trained.Sky, "*", SearchOption.AllDirectories).First();
        string one = CommandLine.Must("similar", trained.Run, picture, trained.Sky, "--tta", "--threads", "1", "--json", "--out", Page);
        Assert.Equal(one, CommandLine.Must("similar", trained.Run, picture, trained.Sky, "--tta", "--threads", "3", "--json", "--out", Page));
    }

    [Fact]
    public void What_is_no_single_picture_is_refused()
    {
        CommandLine.Answer folder = CommandLine.Run("similar", trained.Run, trained.Sky, trained.Sky, "--out", Page);
        Assert.Equal(ExitCode.BadInput, folder.Code);
        Assert.Contains("Name one", folder.Error, StringComparison.Ordinal);
        string broken = Path.Combine(_folder.Path, "broken.jpg");
        File.WriteAllText(broken, "no picture");
        Assert.Equal(ExitCode.BadInput, CommandLine.Run("similar", trained.Run, broken, trained.Sky, "--out", Page).Code);
        Assert.False(File.Exists(Page));
    }

    [Fact]
    public void Where_nothing_can_be_compared_an_earlier_page_stays()
    {
        string picture = Directory.EnumerateFiles(trained.Sky, "*", SearchOption.AllDirectories).First();
        CommandLine.Must("similar", trained.Run, picture, trained.Sky, "--out", Page);
        byte[] page = File.ReadAllBytes(Page);
        string broken = Directory.CreateDirectory(Path.Combine(_folder.Path, "broken")).FullName;
        File.WriteAllText(Path.Combine(broken, "1.jpg"), "no picture");
        foreach ((string place, string words) in ((string, string)[])
            [(Path.Combine(_folder.Path, "nowhere"), "nowhere"), ("-", "-: "), (broken, "1.jpg"), (picture, "it has no picture but the one to compare with")])
        {
            CommandLine.Answer answer = CommandLine.Run("similar", trained.Run, picture, place, "--out", Page);
            Assert.Equal(ExitCode.BadInput, answer.Code);
            Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        }

        Assert.Equal(page, File.ReadAllBytes(Page));
    }
}
