using System.Text.Json;
using Galaxy.Kernels.Models;
using Galaxy.Kernels.Networks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Promises, and pictures unlike those of the training, through the command line.</summary>
public sealed class DoubtTests(DoubtfulModel trained) : IClassFixture<DoubtfulModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Noise_is_marked_and_most_galaxies_are_not()
    {
        string[] noise = Column(Table(trained.Noise, "noise.csv"), "unlike"), sky = Column(Table(trained.Sky, "sky.csv"), "unlike");
        Assert.All(noise, distance => Assert.True(Number(distance) > 1));
        Assert.InRange(sky.Count(distance => Number(distance) > 1), 0, DoubtfulModel.Galaxies / 5);
        Assert.Contains("unlike: it is ", CommandLine.Must("predict", trained.Run, trained.Noise), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_gives_each_picture_a_set_and_a_list_of_those_for_a_person()
    {
        string[] rows = Table(trained.Sky, "sky.csv", "--abstain", "0.9");
        string[] sets = Column(rows, "set"), answered = Column(rows, "answered");
        bool[] unlike = [.. Column(rows, "unlike").Select(distance => Number(distance) > 1)];
        Assert.Equal(sets.Zip(unlike, (set, isUnlike) => set.Contains('|') || isUnlike ? "no" : "yes"), answered);
        string[] ask = File.ReadAllLines(Path.Combine(_folder.Path, "sky.ask.csv"));
        Assert.Equal("number,file,answer,set,entropy,unlike", ask[0]);
        double[] entropies = [.. ask.Skip(1).Select(row => Number(row.Split(',')[4]))];
        Assert.Equal(entropies.OrderDescending(), entropies);
        Assert.Equal(answered.Count(word => word == "no"), ask.Length - 1);
        string[] printing = ["predict", trained.Run, trained.Sky, "--abstain", "0.9"];
        Assert.Contains(",set,answered,unlike,", CommandLine.Must([.. printing, "--csv"]), StringComparison.Ordinal);
        string printed = CommandLine.Must(printing);
        Assert.Contains(" pictures are answered.", printed, StringComparison.Ordinal);
        Assert.Equal(answered.Count(word => word == "no"), printed[..printed.IndexOf(" pictures are answered.", StringComparison.Ordinal)].Count(letter => letter == '?'));
    }

    [Fact]
    public void A_list_that_a_kill_left_out_is_made_up_for_and_one_of_somebody_else_is_left_alone()
    {
        string table = Path.Combine(_folder.Path, "sky.csv"), list = Path.Combine(_folder.Path, "sky.ask.csv");
        Table(trained.Sky, "sky.csv", "--abstain", "0.9");
        byte[] whole = File.ReadAllBytes(list);
        File.Delete(list);
        CommandLine.Must("predict", trained.Run, trained.Sky, "--out", table, "--abstain", "0.9", "--append");
        Assert.Equal(whole, File.ReadAllBytes(list));
        File.Delete(table);
        File.WriteAllText(list, "mine");
        foreach (string[] append in (string[][])[[], ["--append"]])
            Refuses("sky.ask.csv: it already exists", ["predict", trained.Run, trained.Sky, "--out", table, "--abstain", "0.9", .. append]);
        Assert.Equal("mine", File.ReadAllText(list));
    }

    [Theory]
    [InlineData(".npz")]
    [InlineData(".parquet")]
    [InlineData(".jsonl")]
    [InlineData(".csv")]
    public void Neither_threads_nor_shards_change_a_byte(string ending)
    {
        string one = Path.Combine(_folder.Path, $"one{ending}"), merged = Path.Combine(_folder.Path, $"merged{ending}");
        string parts = Directory.CreateDirectory(Path.Combine(_folder.Path, "parts")).FullName;
        CommandLine.Must("predict", trained.Run, trained.Sky, "--abstain", "0.9", "--threads", "1", "--out", one);
        foreach (string shard in (string[])["0/2", "1/2"])
        {
            CommandLine.Must("predict", trained.Run, trained.Sky, "--abstain", "0.9", "--threads", "3", "--out", Path.Combine(parts, $"x{ending}"),
                "--shard", shard);
        }

        CommandLine.Must("merge", merged, parts);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(merged));
    }

    [Fact]
    public void A_report_says_how_the_promise_held_and_evaluate_says_the_same()
    {
        JsonElement report = JsonElement.Parse(File.ReadAllText(Path.Combine(trained.Run, "report.json")));
        JsonElement abstention = report.GetProperty("abstention");
        Assert.Equal(0.9, abstention.GetProperty("level").GetDouble());
        int images = report.GetProperty("test").GetProperty("images").GetInt32();
        Assert.Equal(images, abstention.GetProperty("sizes").EnumerateArray().Sum(size => size.GetInt32()));
        Assert.Equal(images, abstention.GetProperty("answered").GetInt32() + abstention.GetProperty("asked").GetInt32());
        Assert.Contains("own", abstention.GetProperty("perClass").EnumerateArray().Select(kept => kept.GetProperty("threshold").GetString()));
        Assert.InRange(report.GetProperty("test").GetProperty("unlike").GetInt32(), 0, 12);
        string page = File.ReadAllText(Path.Combine(trained.Run, "report.html"));
        Assert.Contains("How the promise held", page, StringComparison.Ordinal);
        Assert.Contains("Ask a person", page, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(trained.Run, "ask.csv")));

        string evaluated = Path.Combine(_folder.Path, "evaluated");
        CommandLine.Must("evaluate", trained.Run, "--abstain", "0.9", "--out", evaluated);
        JsonElement again = JsonElement.Parse(File.ReadAllText(Path.Combine(evaluated, "evaluation.json")));
        foreach (string run in (string[])[trained.Run, evaluated])
        {
            string[] predictions = File.ReadAllLines(Path.Combine(run, "predictions.csv"));
            Assert.StartsWith("name,part,class,answer,set,answered,unlike,probability,", predictions[0], StringComparison.Ordinal);
            string[] tested = [predictions[0], .. predictions.Where(row => row.Split(',')[1] == "test")];
            Assert.Equal(abstention.GetProperty("answered").GetInt32(), Column(tested, "answered").Count(word => word == "yes"));
            Assert.All(tested.Skip(1), row => Assert.Contains(row.Split(',')[3], row.Split(',')[4].Split('|')));
        }

        Assert.Equal(abstention.GetRawText(), again.GetProperty("abstention").GetRawText());
        Assert.Equal(File.ReadAllText(Path.Combine(trained.Run, "ask.csv")), File.ReadAllText(Path.Combine(evaluated, "ask.csv")));
        Assert.Contains("Promise 90.0 %", CommandLine.Must("evaluate", trained.Run, "--abstain", "0.9"), StringComparison.Ordinal);
        Assert.Contains("All classes share one threshold", CommandLine.Must("evaluate", trained.Run, "--abstain", "0.98"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_promised_is_refused()
    {
        Refuses("cannot promise 0.99: that takes 99", "predict", trained.Run, trained.Sky, "--abstain", "0.99");
        Refuses("cannot promise 0.99: that takes 99", "evaluate", trained.Run, "--abstain", "0.99");
        Refuses("--abstain: '0.9999999999'", "predict", trained.Run, trained.Sky, "--abstain", "0.9999999999");
        Refuses("Leave --tta out", "predict", trained.Run, trained.Sky, "--abstain", "0.9", "--tta");
        Refuses("cannot promise 0.95: that takes 19", "train", "--network", "Galaxy32", "--sample", "100", "--validation", "0.1", "--abstain", "0.95",
            "--out", Path.Combine(_folder.Path, "none"));
        Refuses("it cannot be combined with --folds", "train", "--folds", "2", "--abstain", "0.9");
    }

    [Fact]
    public void A_training_with_few_validation_pictures_says_that_its_model_cannot_tell() => Assert.Contains(
        "The model cannot tell pictures unlike those of its training: that takes 19 validation images, and there are 4",
        CommandLine.Must("train", "--network", "Galaxy32", "--sample", "60", "--epochs", "1", "--out", Path.Combine(_folder.Path, "few")),
        StringComparison.Ordinal);

    [Fact]
    public void Threads_do_not_change_what_is_fitted_and_other_programs_of_ours_read_it()
    {
        string again = Path.Combine(_folder.Path, "again");
        CommandLine.Must("train", "--network", "Galaxy32", "--sample", "240", "--epochs", "4", "--lr", "0.0005", "--validation", "0.3", "--crop", "0",
            "--threads", "1", "--out", again);
        byte[] model = File.ReadAllBytes(trained.Model);
        Assert.Equal(model, File.ReadAllBytes(Path.Combine(again, "model.safetensors")));
        using NetworkModel<Galaxy32> package = NetworkModel<Galaxy32>.Load(model);
        Assert.Equal(5, NetworkModel<Galaxy32>.Classes.Length);
        CommandLine.Must("export", trained.Run, "--onnx", Path.Combine(_folder.Path, "x.onnx"));
    }

    private string[] Table(string pictures, string name, params string[] flags)
    {
        string table = Path.Combine(_folder.Path, name);
        CommandLine.Must(["predict", trained.Run, pictures, "--out", table, .. flags]);
        return File.ReadAllLines(table);
    }

    private static string[] Column(string[] rows, string name)
    {
        int column = Array.IndexOf(rows[0].Split(','), name);
        return [.. rows.Skip(1).Select(row => row.Split(',')[column])];
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void Refuses(string why, params string[] arguments)
    {
        CommandLine.Answer answer = CommandLine.Run(arguments);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(why, answer.Error, StringComparison.Ordinal);
    }
}
