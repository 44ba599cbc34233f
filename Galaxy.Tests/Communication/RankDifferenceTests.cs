using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Communication;

/// <summary>Ranks that differ are refused before they share anything.</summary>
public sealed class RankDifferenceTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("predict a b --out x.csv --shard 0/2", "predict a b --out x.csv --shard 1/2", "--shard 1/2, rank 0 has --shard 0/2")]
    [InlineData("predict a b", "predict c b", "MODEL c, rank 0 has MODEL a")]
    [InlineData("evaluate a", "evaluate a --tta", "--tta, rank 0 has no --tta")]
    [InlineData("train --folds 3 --epochs 2", "train --folds 3 --epochs 3", "--epochs 3, rank 0 has --epochs 2")]
    [InlineData("compare Galaxy32 --threads 1 --seed 1", "compare Galaxy32 --threads 2", "no --seed, rank 0 has --seed 1")]
    [InlineData("predict a b", "evaluate a", "the verb evaluate, rank 0 has the verb predict")]
    [InlineData("predict a b", "predict --help", "the verb help on predict, rank 0 has the verb predict")]
    public void Command_lines_differ(string first, string second, string difference)
    {
        CommandLine.Answer answer = RankedCommandLine.RunEach(first.Split(' '), second.Split(' '));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Equal(
            $"galaxy: Ranks: rank 1 has {difference}. Start all ranks with the same command line; they share its work by themselves.",
            answer.Error.Trim());
    }

    [Fact]
    public void Shards_differ_by_what_a_cluster_says()
    {
        CommandLine.Answer answer = RankedCommandLine.Run(
            2, ["predict", trained.Run, trained.Sky, "--out", Path.Combine(_folder.Path, "x.csv")],
            change: terminal => terminal with
            {
                Variable = name => name switch { "JOB_COMPLETION_INDEX" => $"{terminal.Ranks.Index}", "JOB_COMPLETIONS" => "2", _ => null },
            });
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(
            "rank 1 has shard 1/2 by JOB_COMPLETION_INDEX, rank 0 has shard 0/2 by JOB_COMPLETION_INDEX.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_differ_by_a_bit()
    {
        byte[] bytes = File.ReadAllBytes(trained.Model);
        bytes[^4] ^= 1;
        string other = Path.Combine(_folder.Path, "other.safetensors");
        File.WriteAllBytes(other, bytes);
        AssertDiffer("rank 1 has another model than rank 0", ranks =>
        {
            Terminal terminal = Silent(ranks);
            using ModelChoice choice = Ok(ModelChoice.Read(ranks.IsFirst ? trained.Model : other, network: null, terminal));
            return choice.Check(ranks);
        });
    }

    [Fact]
    public void Pictures_differ() => AssertDiffer("rank 1 has another list of pictures than rank 0", ranks =>
    {
        string place = ranks.IsFirst ? trained.Sky : Directory.EnumerateDirectories(trained.Sky).First();
        return PictureSource.Open([place], CatalogOptions.Pictures, '\n', Silent(ranks)).Map(_ => default(Unit));
    });

    [Fact]
    public void Checkpoints_differ_by_their_bytes() => AssertDiffer("rank 1 has another checkpoint than rank 0", ranks =>
    {
        string run = Path.Combine(_folder.Path, $"{ranks.Index}");
        Directory.CreateDirectory(run);
        File.WriteAllText(Path.Combine(run, RunFileNames.Checkpoint), $"weights of rank {ranks.Index}");
        RunStart start = new(new RunFolder(run), new Checkpoint(null!, null!, null!, []));
        return ranks.Check(() => [RunFacts.Checkpoint(start)]);
    });

    [Fact]
    public void A_problem_of_one_rank_is_told_by_all() => Assert.All(
        ThreadRanks.Run(3, ranks => ranks.Agree(
            ranks.Index == 1 ? new Problem("checkpoint.safetensors", "it ends early", "Put it back") : Result.Done)),
        result =>
        {
            string told = $"{Assert.IsType<Result<Unit>.Failed>(result).Problem}";
            Assert.Contains("rank 1 of 3", told, StringComparison.Ordinal);
            Assert.Contains("it ends early. Put it back.", told, StringComparison.Ordinal);
        });

    [Fact]
    public void A_standard_input_that_breaks_is_told_once()
    {
        CommandLine.Answer answer = RankedCommandLine.Run(
            3, ["predict", trained.Run, "-"], change: terminal => terminal with { Input = () => throw new IOException("the pipe broke") });
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Equal("galaxy: -: standard input cannot be read (the pipe broke). Write a path a line to it.", answer.Error.Trim());
    }

    private static void AssertDiffer(string difference, Func<Ranks, Result<Unit>> check) => Assert.All(
        ThreadRanks.Run(2, check), result => Assert.Equal(difference, Assert.IsType<Result<Unit>.Failed>(result).Problem.What));

    private static Terminal Silent(Ranks ranks) =>
        new(TextWriter.Null, TextWriter.Null, OutputIsLive: false, ErrorIsLive: false, new StoppedClock(), CancellationToken.None)
        {
            Ranks = ranks,
            Cache = TestCache.Folder,
        };

    private static T Ok<T>(Result<T> result) => Assert.IsType<Result<T>.Ok>(result).Value;
}
