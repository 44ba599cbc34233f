using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

public sealed class HostileNameTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    private const string Name = "=a\u001b[31m\u202e\n[red]b\u0085.png";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TheoryNeeds(Need.AnyCharacters)]
    [InlineData("predict")]
    [InlineData("predict", "--json")]
    [InlineData("explain")]
    [InlineData("explain", "--json")]
    public void Name_of_a_picture_reaches_no_stream_raw(params string[] verb)
    {
        AddHostile();
        CommandLine.Answer answer = CommandLine.Run([verb[0], trained.Model, _folder.Path, .. verb[1..], .. verb[0] == "explain" ? ["--out", Path.Combine(_folder.Path, "out")] : Array.Empty<string>()]);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.DoesNotContain($"{answer.Output}{answer.Error}".Replace("\n", "", StringComparison.Ordinal).EnumerateRunes(), ShownText.IsUnseen);
        Assert.Contains("broken\\u{202e}.jpg", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\n[red]", answer.Output, StringComparison.Ordinal);
    }

    [FactNeeds(Need.AnyCharacters)]
    public void Json_has_the_very_name()
    {
        AddHostile();
        using JsonDocument json = JsonDocument.Parse(CommandLine.Run("predict", trained.Model, _folder.Path, "--json").Output);
        Assert.Equal(Path.Combine(_folder.Path, Name), json.RootElement.GetProperty("predictions")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void Argument_that_is_refused_is_shown()
    {
        CommandLine.Answer answer = CommandLine.Run("predict", trained.Model, "--\u001b[2J");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("--\\u{1b}[2J", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explanation_of_a_picture_with_the_longest_name_is_written()
    {
        string[] names = [new string('a', 251) + ".png", string.Concat(Enumerable.Repeat("銀", 83)) + ".png", "z.png"];
        foreach (string name in names)
            AddPicture(name);
        string output = Path.Combine(_folder.Path, "out");
        CommandLine.Answer answer = CommandLine.Run("explain", trained.Model, _folder.Path, "--class", "spiral", "--out", output);
        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        string[] written = [.. Directory.EnumerateFiles(output, "*.png").Select(path => Path.GetFileName(path))];
        Assert.Equal(3, written.Length);
        Assert.All(written, name => Assert.EndsWith(".conv3.spiral.png", name, StringComparison.Ordinal));
        Assert.All(written, name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255));
    }

    private void AddHostile()
    {
        AddPicture(Name);
        File.WriteAllText(Path.Combine(_folder.Path, "broken\u202e.jpg"), "no picture");
    }

    private void AddPicture(string name) =>
        File.Copy(Directory.EnumerateFiles(Path.Combine(trained.Sky, "spiral")).Order(StringComparer.Ordinal).First(), Path.Combine(_folder.Path, name));
}
