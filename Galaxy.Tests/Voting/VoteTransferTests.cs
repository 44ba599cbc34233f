using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Voting;

/// <summary><c>train --from</c> between votes and classes, and between questions.</summary>
public sealed class VoteTransferTests : IDisposable
{
    private static readonly string[] _brief = ["--epochs", "2", "--crop", "0"];

    private readonly TemporaryFolder _folder = new();

    public VoteTransferTests()
    {
        File.WriteAllText(At("two.json"), Network("""
            { "name": "t06_odd", "answers": ["a14_yes", "a15_no"] },
            { "name": "t01_smooth_or_features", "answers": ["a01_smooth", "a02_features_or_disk", "a03_star_or_artifact"] }
            """, 5));
        File.WriteAllText(At("frozen.json"), """{ "layerRates": { "body": 0 } }""");
        CommandLine.Must("simulate", "--votes", "GalaxyVotes", "--count", "24", "--size", "24", "--out", At("sky"));
        CommandLine.Must(["train", "--network", At("two.json"), "--data", At("sky"), .. _brief, "--out", At("source")]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_questions_keep_the_head_and_take_no_network()
    {
        string told = Train("run", "--data", At("sky"), "--lr", "1e-30", "--seed", "2", "--test", "0.4");

        Assert.Equal(Values("source", "dense1.weight"), Values("run", "dense1.weight"));
        Assert.Contains("the last layer is kept", told, StringComparison.Ordinal);
        Assert.Contains("test images are no test of it", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_questions_make_the_head_anew_and_frozen_layers_keep_their_bits()
    {
        File.WriteAllText(At("one.json"), Network("""{ "name": "t06_odd", "answers": ["a14_yes", "a15_no"] }""", 2));

        string told = Train("run", "--network", At("one.json"), "--data", At("sky"), "--recipe", At("frozen.json"), "--average", "0.9");

        AssertSame("source", "run", "conv1.weight", "bn1.weight", "bn1.running_mean");
        Assert.Equal(2, Values("run", "dense1.bias").Length);
        Assert.Contains("the last layer is made anew, because its outputs mean something else", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_are_learned_from_a_model_of_votes_and_votes_from_a_model_of_classes()
    {
        CommandLine.Must("simulate", "--count", "30", "--mix", "flat", "--size", "24", "--out", At("classes"));

        string classes = Train("kinds", "--data", At("classes"), "--recipe", At("frozen.json"));
        string votes = CommandLine.Must(
            ["train", "--from", At("kinds"), "--network", At("two.json"), "--data", At("sky"), "--epochs", "2", "--recipe", At("frozen.json"), "--out", At("back")]);

        Assert.Contains("macro recall", classes, StringComparison.Ordinal);
        Assert.Contains("t06_odd", votes, StringComparison.Ordinal);
        Assert.All((string[])[classes, votes], told => Assert.Contains("the last layer is made anew", told, StringComparison.Ordinal));
        AssertSame("source", "kinds", "conv1.weight", "bn1.bias");
        AssertSame("source", "back", "conv1.weight", "bn1.bias");
    }

    [Fact]
    public void Folds_start_from_the_model_and_count_what_it_has_learned()
    {
        string told = Train("run", "--data", At("sky"), "--folds", "2");

        Assert.Contains(" of 24 test images are no test of it", told, StringComparison.Ordinal);
        Assert.Contains("Fold by fold", File.ReadAllText(Path.Combine(At("run"), "report.html")), StringComparison.Ordinal);
        Assert.Contains("no test of it", File.ReadAllText(Path.Combine(At("run"), "folds.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_compares_with_the_mean_of_the_training()
    {
        Assert.Contains("voteMeans", Tensors("source").Metadata.Keys);
        Assert.DoesNotContain("stand in for them", CommandLine.Must("evaluate", At("source")), StringComparison.Ordinal);
    }

    private string Train(string run, params IReadOnlyList<string> more) =>
        CommandLine.Must(["train", "--from", At("source"), "--epochs", "2", .. more, "--out", At(run)]);

    private void AssertSame(string before, string after, params string[] tensors) =>
        Assert.All(tensors, tensor => Assert.Equal(Values(before, tensor), Values(after, tensor)));

    private SafetensorsFile Tensors(string run) => SafetensorsParser.Read(File.ReadAllBytes(Path.Combine(At(run), "model.safetensors")));

    private float[] Values(string run, string name)
    {
        SafetensorsFile file = Tensors(run);
        return TensorTable.Of(file, file.Tensors.Select(tensor => new TensorShape(tensor.Name, [.. tensor.Shape])), FloatDecoding.Types)
            .FiniteValues(name, ParameterKind.Bias);
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private static string Network(string questions, int answers) => $$"""
        { "name": "Small", "input": { "height": 16, "width": 16, "channels": 3 }, "head": "votes", "questions": [ {{questions}} ],
          "layers": [
            { "type": "conv2d", "filters": 4, "kernel": 3 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },
            { "type": "conv2d", "filters": 2, "kernel": 3 }, { "type": "relu" }, { "type": "globalAvgPool" }, { "type": "flatten" },
            { "type": "dense", "units": {{answers}} } ] }
        """;
}
