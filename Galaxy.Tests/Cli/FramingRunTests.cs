using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Imaging.Framings;

namespace Galaxy.Tests.Cli;

/// <summary><c>--crop auto</c> from the flag to the model, its reports, and every verb that applies it.</summary>
public sealed class FramingRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => Path.Combine(_folder.Path, "run");

    private string Model => Path.Combine(Run, "model.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_keeps_how_it_frames_and_reports_tell_the_sizes()
    {
        string told = CommandLine.Must("train", "--network", "Galaxy32", "--sample", "40", "--epochs", "1", "--crop", "auto", "--validation", "0", "--out", Run);

        Assert.Contains("40 pictures framed by light. Their sides are ", told, StringComparison.Ordinal);
        Assert.Contains("40 pictures framed by light.", File.ReadAllText(Path.Combine(Run, "report.html")), StringComparison.Ordinal);
        Assert.Equal("auto", JsonOf("recipe.json").GetProperty("crop").GetString());
        JsonElement frames = JsonOf("report.json").GetProperty("data").GetProperty("frames");
        Assert.Equal((40, 0), (frames.GetProperty("pictures").GetInt32(), frames.GetProperty("fallbacks").GetInt32()));
        double[] sizes = [.. ((string[])["smallest", "lowerQuartile", "median", "upperQuartile", "largest"]).Select(name => frames.GetProperty(name).GetDouble())];
        Assert.Equal(sizes.Order(), sizes);
        Assert.InRange(sizes[2], 0.3, 0.7);

        string[] pictures = GalaxyFiles.Write(_folder.Path);
        Assert.Contains("galaxy4.png", CommandLine.Must(["predict", Model, .. pictures]), StringComparison.Ordinal);
        string noise = Path.Combine(_folder.Path, "noise.png");
        File.WriteAllBytes(noise, PngFile.Encode(new PaintedGalaxy { Brightness = 0, Noise = 0.003, Sky = 0.005 }.Paint()));
        Assert.Contains("unframed: no galaxy was found", CommandLine.Must("predict", Model, noise, "--csv"), StringComparison.Ordinal);
        CommandLine.Must(["explain", Model, .. pictures[..2], "--out", Path.Combine(_folder.Path, "explained")]);
        CommandLine.Must("export", Model, "--onnx", Path.Combine(_folder.Path, "model.onnx"));

        JsonElement JsonOf(string file) => JsonElement.Parse(File.ReadAllText(Path.Combine(Run, file)));
    }

    [Fact]
    public void Evaluation_tells_the_sizes_of_a_folder()
    {
        string sky = Path.Combine(_folder.Path, "sky");
        CommandLine.Must("simulate", "--out", sky, "--count", "30", "--mix", "flat", "--crop", "0", "--size", "90");
        CommandLine.Must("train", "--data", sky, "--network", "Galaxy32", "--epochs", "1", "--crop", "auto", "--out", Run);

        JsonElement frames = Frames("--json");
        JsonElement prepared = Frames("--json", "--cache", Path.Combine(_folder.Path, "cache"));
        JsonElement again = Frames("--json", "--cache", Path.Combine(_folder.Path, "cache"));

        Assert.Equal(30, frames.GetProperty("pictures").GetInt32());
        Assert.Equal((frames.GetRawText(), frames.GetRawText()), (prepared.GetRawText(), again.GetRawText()));

        JsonElement Frames(params string[] flags) =>
            JsonElement.Parse(CommandLine.Must(["evaluate", Model, "--data", sky, .. flags])).GetProperty("data").GetProperty("frames");
    }

    [Fact]
    public void Simulated_pictures_are_framed_by_light()
    {
        string sky = Path.Combine(_folder.Path, "sky");
        CommandLine.Must("simulate", "--out", sky, "--count", "2", "--crop", "auto", "--size", "40");

        Assert.Equal(2, Directory.GetFiles(sky, "*.png", SearchOption.AllDirectories).Length);
    }

    [Theory]
    [InlineData("automatic")]
    [InlineData("-1")]
    [InlineData("2.5")]
    public void Another_word_is_refused(string crop)
    {
        foreach (string verb in (string[])["train", "simulate"])
        {
            CommandLine.Answer answer = CommandLine.Run(verb, "--crop", crop, "--out", Run);

            Assert.Equal(ExitCode.BadInput, answer.Code);
            Assert.Contains($"--crop: '{crop}' is not a whole number from 0 to 1000000, or auto", answer.Error, StringComparison.Ordinal);
        }
    }
}
