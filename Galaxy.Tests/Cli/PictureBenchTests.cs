using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Imaging;

namespace Galaxy.Tests.Cli;

/// <summary><c>bench --pictures</c> on a few small pictures, with and without djpeg on this machine.</summary>
public sealed class PictureBenchTests
{
    [Fact]
    public void Steps_from_a_file_to_an_input_are_timed_and_what_cannot_be_read_is_told()
    {
        using TemporaryFolder folder = Folder("baseline420.jpg", "progressive420.jpg", "gray.jpg");
        File.WriteAllText(Path.Combine(folder.Path, "broken.jpg"), "no picture");
        CommandLine.Answer answer = CommandLine.Run(["bench", "--pictures", folder.Path, "--rounds", "1", "--crop", "20", "--network", "Galaxy32", "--json"]);
        Assert.Equal(ExitCode.Success, answer.Code);
        Assert.Contains("broken.jpg", answer.Error, StringComparison.Ordinal);
        JsonElement json = JsonSerializer.Deserialize<JsonElement>(answer.Output);
        Assert.Equal((4, 3, 32), (json.GetProperty("found").GetInt32(), json.GetProperty("timed").GetInt32(), json.GetProperty("width").GetInt32()));
        JsonElement[] steps = [.. json.GetProperty("steps").EnumerateArray()];
        Assert.Equal(["read", "decode", "decode, frame and scale"], steps.Select(step => step.GetProperty("name").GetString()));
        Assert.All(steps, step => Assert.True(step.GetProperty("milliseconds").GetDouble() > 0));
    }

    [Fact]
    public void Other_pictures_than_JPEGs_are_not_compared_with_djpeg()
    {
        using TemporaryFolder folder = Folder("baseline420.jpg", "rgb8.png");
        CommandLine.Answer answer = CommandLine.Run(["bench", "--pictures", folder.Path, "--rounds", "1", "--markdown"]);
        Assert.Equal((ExitCode.Success, ""), (answer.Code, answer.Error));
        Assert.StartsWith("2 of 2 pictures on 1 core, middle 212, scaled to 64×64", answer.Output, StringComparison.Ordinal);
        Assert.Contains("| decode, frame and scale |", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("djpeg", answer.Output, StringComparison.Ordinal);
    }

    private static TemporaryFolder Folder(params string[] names)
    {
        TemporaryFolder folder = new();
        foreach (string name in names)
            File.WriteAllBytes(Path.Combine(folder.Path, name), Fixture.Bytes(name));
        return folder;
    }
}
