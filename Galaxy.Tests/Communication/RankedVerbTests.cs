using System.Text.RegularExpressions;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Communication;

/// <summary>Verbs whose work ranks share print and write what one process prints and writes, byte for byte.</summary>
public sealed partial class RankedVerbTests(TrainedModel trained, ShiftedModel shifted) : IClassFixture<TrainedModel>, IClassFixture<ShiftedModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out");

    private string Broken => Path.Combine(_folder.Path, "broken.jpg");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--csv --tta")]
    [InlineData("--json")]
    [InlineData("--threads=1")]
    public void Printed_predictions_are_the_same(string flags)
    {
        File.WriteAllText(Broken, "no picture");
        AssertSame([2, 3], ["predict", trained.Run, trained.Sky, Broken, .. flags.Split(' ')]);
    }

    [Theory]
    [InlineData("--out", "x.parquet")]
    [InlineData("--features", "x.npz")]
    [InlineData("--out", "x.csv", "--shard", "1/2")]
    public void Tables_are_the_same(string flag, string name, params string[] others)
    {
        Directory.CreateDirectory(Out);
        AssertSame([2, 5], ["predict", trained.Run, trained.Sky, flag, Path.Combine(Out, name), .. others]);
    }

    [Fact]
    public void Paths_on_the_standard_input_of_the_first_rank_reach_all()
    {
        string[] files = [.. Directory.EnumerateFiles(trained.Sky, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        AssertSame([3], ["predict", trained.Run, "-", "--csv"], string.Join('\n', files));
    }

    [Fact]
    public void Another_number_of_ranks_completes_an_interrupted_table()
    {
        Directory.CreateDirectory(Out);
        string[] arguments = ["predict", trained.Run, trained.Sky, "--out", Path.Combine(Out, "x.csv"), "--append"];
        CommandLine.Answer whole = RankedCommandLine.Run(1, arguments);
        string table = Path.Combine(Out, "x.csv");
        byte[] expected = File.ReadAllBytes(table);
        File.Delete(table);
        Assert.Equal(
            ExitCode.Interrupted, RankedCommandLine.Run(2, arguments, change: Interrupted(new CancellationToken(canceled: true))).Code);
        Assert.True(File.Exists($"{table}.journal"));
        Assert.Equal(whole.Code, RankedCommandLine.Run(3, arguments).Code);
        Assert.Equal(expected, File.ReadAllBytes(table));
        Assert.Equal(ExitCode.Success, RankedCommandLine.Run(2, arguments).Code);
    }

    [Fact]
    public void Evaluations_are_the_same() => AssertSame([2, 3], ["evaluate", trained.Run, "--data", trained.Sky, "--part", "all", "--out", Out]);

    [Fact]
    public void Shifted_evaluations_are_the_same() =>
        AssertSame([2], ["evaluate", shifted.Run, "--data", shifted.Sky, "--shifts", "--json"]);

    [Theory]
    [InlineData("train", "--sample", "40", "--folds", "3", "--tta")]
    [InlineData("train", "--network", "Galaxy32", "--sample", "60", "--folds", "2", "--validation", "0.9", "--json")]
    [InlineData("compare", "Galaxy32", "GalaxyNormed", "--sample", "40", "--folds", "3")]
    [InlineData("train", "--network", "GalaxyVotes", "--sample", "40", "--folds", "3")]
    public void Folds_are_the_same(params string[] arguments) => AssertSame([2, 5], [.. arguments, "--epochs", "1", "--out", Out]);

    [Fact]
    public void An_interruption_of_one_rank_ends_all_and_keeps_the_folds_before()
    {
        using CancellationTokenSource interrupt = new();
        using WriterThatHears output = new("Fold 1 of 3: ", interrupt.Cancel);
        CommandLine.Answer answer = RankedCommandLine.Run(
            2, ["train", "--sample", "40", "--folds", "3", "--epochs", "2", "--out", Out],
            change: terminal => terminal.Ranks.IsFirst ? terminal with { Output = output } : Interrupted(interrupt.Token)(terminal));
        Assert.Equal(ExitCode.Interrupted, answer.Code);
        Assert.Matches("interrupted after [12] of 3 folds", answer.Error);
        Assert.Contains("\"folds\"", File.ReadAllText(Path.Combine(Out, "folds.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_is_told_once()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "x.csv"), "");
        AssertSame([3], ["predict", trained.Run, trained.Sky, "--out", Path.Combine(Out, "x.csv")], keeps: true);
        AssertSame([3], ["predict", trained.Run, Path.Combine(_folder.Path, "nowhere.jpg")], keeps: true);
        AssertSame([3], ["train", "--sample", "10", "--folds", "20", "--out", Out], keeps: true);
    }

    [Fact]
    public void The_first_rank_alone_does_other_verbs() => AssertSame([3], ["describe"]);

    /// <summary>The second rank with an interruption of its own.</summary>
    private static Func<Terminal, Terminal> Interrupted(CancellationToken interrupted) =>
        terminal => terminal.Ranks.Index == 1 ? terminal with { Interrupted = interrupted } : terminal;

    /// <summary>Runs on one rank and on others, and compares what is printed and written.</summary>
    private void AssertSame(int[] counts, string[] arguments, string input = "", bool keeps = false)
    {
        CommandLine.Answer alone = RankedCommandLine.Run(1, arguments, input);
        Dictionary<string, byte[]> files = Take(keeps);
        foreach (int count in counts)
        {
            CommandLine.Answer together = RankedCommandLine.Run(count, arguments, input);
            Assert.Equal((alone.Code, alone.Error), (together.Code, WithoutRanks(together.Error)));
            Assert.Equal(alone.Output, WithoutRanks(together.Output));
            Dictionary<string, byte[]> others = Take(keeps);
            Assert.Equal(files.Keys, others.Keys);
            Assert.All(files, file => Assert.True(file.Value.AsSpan().SequenceEqual(others[file.Key]), $"{file.Key} differs at {count} ranks."));
        }
    }

    /// <summary>What is shown but for how many ranks share the work.</summary>
    private static string WithoutRanks(string shown) => RankWords().Replace(SharingWords().Replace(shown, ""), "${threads}");

    [GeneratedRegex(@"^(galaxy: note: )?\d+ (folds on \d+ ranks.*|ranks, \d+ threads? each, share the pictures)\r?\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SharingWords();

    [GeneratedRegex(@"\d+ ranks, (?<threads>\d+ threads?) each", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RankWords();

    private Dictionary<string, byte[]> Take(bool keeps)
    {
        if (keeps || !Directory.Exists(Out))
            return [];
        Dictionary<string, byte[]> files = Directory.EnumerateFiles(Out)
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        foreach (string file in files.Keys)
            File.Delete(Path.Combine(Out, file));
        return files;
    }
}
