using System.Text.Json.Nodes;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Baseline;

/// <summary>Trainings through the command line leave the recorded bytes: a model, or the predictions of a cross-validation.</summary>
public sealed class TrainingBaselineTests(SmallSky sky) : IClassFixture<SmallSky>
{
    private const string Cases = "trainings.json";

    public static TheoryData<string> Names => Recorded.Names(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public void Training_leaves_the_recorded_bytes(string name)
    {
        JsonObject recorded = Recorded.Case(Cases, name);
        using TemporaryFolder folder = new();
        string run = Path.Combine(folder.Path, "run");
        string[] arguments = [.. ((string)recorded["arguments"]!).Split(' ').Select(Argument)];
        CommandLine.Must(["train", .. arguments, "--out", run]);

        Recorded.Holds(recorded, arguments.Contains("--folds")
            ? File.ReadAllBytes(Path.Combine(run, "predictions.csv"))
            : WithoutDoubt.Of(File.ReadAllBytes(Path.Combine(run, "model.safetensors"))));
    }

    private string Argument(string word) => word switch
    {
        "SKY" => sky.Folder,
        "RECIPE" => SourceTree.PathOf("Galaxy.Tests/Baseline/recipe.json"),
        _ => word,
    };
}
