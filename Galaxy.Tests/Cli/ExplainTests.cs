using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

public sealed class ExplainTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out");

    private string Spiral => Directory.EnumerateFiles(Path.Combine(trained.Sky, "spiral")).Order(StringComparer.Ordinal).First();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_picture_gets_an_overlay_and_the_probabilities_are_those_of_predict()
    {
        JsonElement[] explained = Rows(Explain(trained.Sky, "--json"), "explanations");
        JsonElement[] predicted = Rows(CommandLine.Run("predict", trained.Model, trained.Sky, "--json"), "predictions");

        Assert.Equal(TrainedModel.Images, Directory.GetFiles(Out, "*.png").Length);
        Assert.Equal(predicted.Select(Answer), explained.Select(Answer));
        Assert.All(explained, row => Assert.IsType<Result<Image>.Ok>(ImageFile.Decode(File.ReadAllBytes(row.GetProperty("overlay").GetString()!), "overlay")));

        static (string?, string?, float) Answer(JsonElement row) =>
            (row.GetProperty("file").GetString(), row.GetProperty("class").GetString(), row.GetProperty("probability").GetSingle());
    }

    [Fact]
    public void Class_and_layer_are_those_asked_for_and_name_the_file()
    {
        CommandLine.Answer answer = Explain(Spiral, "--class", "Edge-On", "--layer", "conv2");
        string overlay = Path.Combine(Out, $"{Path.GetFileNameWithoutExtension(Spiral)}.conv2.edge-on.png");
        Assert.Equal([overlay], Directory.GetFiles(Out, "*.png"));
        Assert.Contains($"{Spiral}: edge-on ", answer.Output, StringComparison.Ordinal);
        Assert.Contains(overlay, answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_of_one_name_do_not_overwrite_each_other()
    {
        string other = Path.Combine(_folder.Path, Path.GetFileName(Spiral));
        File.Copy(Spiral, other);
        Explain(Spiral, other, "--class", "spiral");
        Assert.Equal(2, Directory.GetFiles(Out, "*.conv3.spiral*.png").Length);
    }

    [Theory]
    [InlineData("--class", "spirl", "Did you mean 'spiral'? There are completely round smooth")]
    [InlineData("--layer", "conv9", "Did you mean 'conv1'? There are conv1, conv2, conv3")]
    [InlineData("--layer", "dense1", "is not a convolution")]
    public void Unknown_class_or_layer_is_refused_and_leaves_no_folder(string flag, string value, string words)
    {
        CommandLine.Answer answer = Explain(Spiral, flag, value);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void Unreadable_pictures_are_skipped_and_reported()
    {
        string text = Path.Combine(_folder.Path, "text.jpg");
        File.WriteAllText(text, "no picture");
        CommandLine.Answer answer = Explain(text, Spiral, "--json");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("text.jpg", answer.Error, StringComparison.Ordinal);
        Assert.Single(Rows(answer, "explanations"));
        Assert.Equal(text, Assert.Single(Rows(answer, "failed")).GetProperty("file").GetString());
    }

    private CommandLine.Answer Explain(params IEnumerable<string> arguments) =>
        CommandLine.Run(["explain", trained.Model, .. arguments, "--out", Out]);

    private static JsonElement[] Rows(CommandLine.Answer answer, string name)
    {
        using JsonDocument document = JsonDocument.Parse(answer.Output);
        return [.. document.RootElement.GetProperty(name).Clone().EnumerateArray()];
    }
}
