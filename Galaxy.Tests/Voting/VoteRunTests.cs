using System.Text.Json;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Voting;

/// <summary>A network that learns votes, from a table to a report; verbs for classes refuse its model.</summary>
public sealed class VoteRunTests : IDisposable
{
    private const int Pictures = 24;

    private readonly TemporaryFolder _folder = new();
    private readonly string _data;
    private readonly string _run;

    public VoteRunTests()
    {
        (_data, _run) = (Path.Combine(_folder.Path, "data"), Path.Combine(_folder.Path, "run"));
        Directory.CreateDirectory(Path.Combine(_data, "images_training_rev1"));
        Random random = new(1);
        for (int picture = 0; picture < Pictures; picture++)
        {
            byte[] pixels = new byte[20 * 20 * Image.Channels];
            random.NextBytes(pixels);
            File.WriteAllBytes(Path.Combine(_data, "images_training_rev1", $"{picture}.png"), PngFile.Encode(Image.Own(20, 20, pixels)));
        }

        File.WriteAllText(
            Path.Combine(_data, "training_solutions_rev1.csv"),
            Catalogs.Votes.Kaggle(',', [.. Enumerable.Range(0, Pictures).Select(picture => ($"{picture}", picture % 2 == 0 ? "spiral" : "edge-on"))]));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Votes_are_learned_and_foretold()
    {
        string trained = Train();
        Assert.Contains("data: Kaggle's Galaxy Zoo, 24 pictures with votes.", trained, StringComparison.Ordinal);
        Assert.Contains("t11_arms_number", trained, StringComparison.Ordinal);
        Assert.DoesNotContain("accuracy", trained, StringComparison.Ordinal);
        Assert.Contains("<svg", File.ReadAllText(Path.Combine(_run, "report.html")), StringComparison.Ordinal);
        Assert.Contains("Learning curve", File.ReadAllText(Path.Combine(_run, "report.html")), StringComparison.Ordinal);
        Assert.Contains("\"validationLoss\"", File.ReadAllText(Path.Combine(_run, "report.json")), StringComparison.Ordinal);
        Assert.Contains("\"baseline\"", File.ReadAllText(Path.Combine(_run, "report.json")), StringComparison.Ordinal);

        string[] csv = CommandLine.Must("predict", _run, Path.Combine(_data, "images_training_rev1"), "--csv").Split('\n');
        Assert.StartsWith(
            "file,t01_smooth_or_features_a01_smooth_fraction,t01_smooth_or_features_a01_smooth_fraction_low,", csv[0], StringComparison.Ordinal);
        Assert.Equal(1 + 3 * 37, csv[1].Split(',').Length);
        string picture = Path.Combine(_data, "images_training_rev1", "1.png");
        Assert.Contains("\"cumulative\"", CommandLine.Must("predict", _run, picture, "--json"), StringComparison.Ordinal);
        Assert.Contains("t01_smooth_or_features: a", CommandLine.Must("predict", _run, picture), StringComparison.Ordinal);
        Assert.Contains("t02_edgeon", CommandLine.Must("evaluate", _run), StringComparison.Ordinal);
    }

    [Fact]
    public void Verbs_for_classes_refuse_it_in_one_line()
    {
        Train();
        string picture = Path.Combine(_data, "images_training_rev1", "1.png");
        AssertRefused("explain is for classes", "explain", _run, picture);
        AssertRefused("export as ONNX or with a script is for classes", "export", _run, "--onnx", Path.Combine(_folder.Path, "a.onnx"));
        AssertRefused("tables of predictions hold classes", "predict", _run, picture, "--out", Path.Combine(_folder.Path, "a.parquet"));
        AssertRefused("--features: tables of predictions hold classes", "predict", _run, picture, "--features", Path.Combine(_folder.Path, "a.npz"));
        AssertRefused("similar is for classes", "similar", _run, picture, _data);
        AssertRefused("there is no class to promise", "predict", _run, picture, "--abstain", "0.9");
        AssertRefused("there is no class to promise", "evaluate", _run, "--abstain", "0.9");
        AssertRefused("shifts compare the accuracy of classes", "evaluate", _run, "--shifts");
        AssertRefused("compare is for classes", "compare", "Galaxy32", "GalaxyVotes", "--data", _data);
        AssertRefused("--label-smoothing: it is for classes", "train", "--network", "GalaxyVotes", "--data", _data, "--label-smoothing", "0.1");
        AssertRefused("--logit-adjustment: it is for classes", "train", "--network", "GalaxyVotes", "--data", _data, "--logit-adjustment", "0.1");
        AssertRefused("--patience: it is for classes", "train", "--network", "GalaxyVotes", "--data", _data, "--patience", "3");
        AssertRefused("has no votes", "train", "--network", "GalaxyVotes", "--data", Path.Combine(_data, "images_training_rev1"));
    }

    [Fact]
    public void The_simulated_sky_votes()
    {
        string sky = Path.Combine(_folder.Path, "sky");
        CommandLine.Must("simulate", "--votes", "GalaxyVotes", "--count", "12", "--size", "16", "--out", sky);
        string[] lines = File.ReadAllLines(Path.Combine(sky, "votes.csv"));
        Assert.Equal(13, lines.Length);
        Assert.StartsWith("id,total_classifications,t01_smooth_or_features_a01_smooth_count,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("000000,40,", lines[1], StringComparison.Ordinal);
        Assert.Contains("12 pictures with votes", CommandLine.Must("train", "--network", "GalaxyVotes", "--data", sky, "--epochs", "1", "--out", _run), StringComparison.Ordinal);
        Assert.Contains("t03_bar", CommandLine.Must(
            "train", "--network", "GalaxyVotes", "--sample", "20", "--epochs", "1", "--out", Path.Combine(_folder.Path, "own")), StringComparison.Ordinal);
        AssertRefused("asks no questions", "simulate", "--votes", "Galaxy32", "--out", Path.Combine(_folder.Path, "none"));
    }

    [Fact]
    public void Data_tells_that_votes_are_there() =>
        Assert.Contains("learns the votes themselves", CommandLine.Must("data", _data), StringComparison.Ordinal);

    [Fact]
    public void Folds_are_pooled()
    {
        string told = CommandLine.Must("train", "--network", "GalaxyVotes", "--data", _data, "--epochs", "1", "--folds", "2", "--out", _run);
        Assert.Contains("All folds", told, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_run, "folds.json")));
        Assert.Contains("<svg", File.ReadAllText(Path.Combine(_run, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupt_reports_the_folds_that_are_done()
    {
        using CancellationTokenSource interrupt = new();
        using WriterThatHears output = new("Fold 2 of 2: ", interrupt.Cancel);
        Terminal terminal = new(output, output, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupt.Token);
        ExitCode code = GalaxyProgram.Run(
            ["train", "--network", "GalaxyVotes", "--data", _data, "--epochs", "1", "--folds", "2", "--out", _run], terminal);

        Assert.True(code == ExitCode.Interrupted, $"{output}");
        Assert.Contains("interrupted after 1 of 2 folds; that much is saved", $"{output}", StringComparison.Ordinal);
        JsonElement report = JsonElement.Parse(File.ReadAllText(Path.Combine(_run, "folds.json")));
        Assert.Equal(1, report.GetProperty("folds").GetArrayLength());
        Assert.Contains("Interrupted after fold 1 of 2", report.GetProperty("warnings").GetRawText(), StringComparison.Ordinal);
    }

    private string Train() => CommandLine.Must("train", "--network", "GalaxyVotes", "--data", _data, "--epochs", "1", "--out", _run);

    private static void AssertRefused(string what, params string[] arguments)
    {
        CommandLine.Answer answer = CommandLine.Run(arguments);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(what, answer.Error, StringComparison.Ordinal);
    }
}
