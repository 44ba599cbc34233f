using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Mpi;

/// <summary>Trainings by real processes under mpirun.</summary>
public sealed class MpiTrainingTests : IDisposable
{
    private const string Small = "train --sample 40 --batch 20 --threads 1 --seed 5 --network";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TheoryNeeds(Need.Mpi)]
    [InlineData("Galaxy32 --epochs 2 --keep best")]
    [InlineData("GalaxyNormed --epochs 1 --clip 0.5 --average 0.9 --augment full")]
    public void Model_has_the_same_bytes_at_any_number_of_ranks(string flags)
    {
        string[] words = $"{Small} {flags}".Split(' ');
        CommandLine.Must([.. words, "--out", Run("alone")]);
        foreach (int ranks in (int[])[2, 3, 4, 8])
        {
            (int code, string output, string error) = MpiJobRun.Run(MpiJobRun.Of(ranks, [.. words, "--out", Run($"{ranks}")]));
            Assert.True(code == 0, error);
            Assert.Contains($"{ranks} ranks, 1 thread each", output, StringComparison.Ordinal);
            Assert.Equal(Model("alone"), Model($"{ranks}"));
        }
    }

    [FactNeeds(Need.Mpi)]
    public void Rank_with_other_flags_is_refused_with_one_message()
    {
        string[] words = $"{Small} Galaxy32 --out {Run("refused")} --epochs".Split(' ');
        (int code, string _, string error) = MpiJobRun.Run(MpiJobRun.Of([.. words, "2"], [.. words, "3"]));
        Assert.Equal(2, code);
        Assert.Single(error.Split('\n'), line => line.StartsWith("galaxy: ", StringComparison.Ordinal));
        Assert.Contains("rank 1 has --epochs 3, rank 0 has --epochs 2", error, StringComparison.Ordinal);
    }

    [FactNeeds(Need.Mpi)]
    public void Rank_that_fails_alone_ends_the_job_and_says_why()
    {
        string[] words = $"{Small} Galaxy32 --out {Run("failed")} --epochs".Split(' ');
        (int code, string _, string error) = MpiJobRun.Run(MpiJobRun.Of([.. words, "2"], [.. words, "some"]));
        Assert.NotEqual(0, code);
        string line = Assert.Single(error.Split('\n'), line => line.StartsWith("galaxy: ", StringComparison.Ordinal));
        Assert.StartsWith($"galaxy: rank 1 of 2 on {Environment.MachineName}: ", line, StringComparison.Ordinal);
        Assert.Contains("--epochs", line, StringComparison.Ordinal);
    }

    /// <summary>SIGUSR1, which launchers pass on, may reach one rank alone.</summary>
    [FactNeeds(Need.Mpi)]
    public void Interruption_of_one_rank_saves_the_run_of_all()
    {
        (int code, string error) = MpiJobRun.RunUntilEpoch(
            MpiJobRun.Of(2, $"{Small} Galaxy32 --epochs 100000 --out {Run("ended")}".Split(' ')), TimeSpan.FromMinutes(1),
            rank => GalaxyScript.Signal(rank, "USR1"));
        Assert.True(code == 130, error);
        string line = Assert.Single(error.Split('\n'), line => line.StartsWith("galaxy: ", StringComparison.Ordinal));
        Assert.Contains($"train --resume {Run("ended")}", line, StringComparison.Ordinal);
        Assert.NotEmpty(Model("ended"));
        Assert.False(File.Exists(Path.Combine(Run("ended"), "run.lock")));
    }

    /// <summary>A job whose rank is killed ends by itself; its run goes on with another number of ranks to the bytes of a run that was never stopped.</summary>
    [FactNeeds(Need.Mpi)]
    public void Run_whose_rank_was_killed_is_resumed_by_other_ranks_to_the_same_bytes()
    {
        string[] words = $"{Small} Galaxy32 --epochs 100".Split(' ');
        CommandLine.Must([.. words, "--out", Run("whole")]);
        (int killed, string told) = MpiJobRun.RunUntilEpoch(
            MpiJobRun.Of(2, [.. words, "--out", Run("killed")]), TimeSpan.FromMinutes(1), rank => rank.Kill());
        Assert.NotEqual(0, killed);
        Assert.Contains("exited on signal 9", told, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Run("killed"), "run.lock")), "A killed run leaves its lock, which does no harm.");

        (int code, string _, string error) = MpiJobRun.Run(MpiJobRun.Of(3, "train", "--resume", Run("killed")));
        Assert.True(code == 0, error);
        Assert.Equal(Model("whole"), Model("killed"));
    }

    private string Run(string name) => Path.Combine(_folder.Path, name);

    private byte[] Model(string run) => File.ReadAllBytes(Path.Combine(Run(run), "model.safetensors"));
}
