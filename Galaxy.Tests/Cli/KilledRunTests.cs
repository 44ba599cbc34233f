using System.Diagnostics;
using Galaxy.Kernels;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A training whose process is killed and that is resumed, again and again, ends where an unbroken one does.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Kills = 20;
    private const int KillsOfARun = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly RandomStream _random = new(seed: 20);
    private int _kills;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Model_and_metrics_are_the_unbroken_runs_after_kills_at_twenty_random_moments()
    {
        long start = Stopwatch.GetTimestamp();
        string unbroken = Path.Combine(_folder.Path, "unbroken");
        Assert.True(Go(unbroken, killAfter: null));
        TimeSpan whole = Stopwatch.GetElapsedTime(start);

        for (int run = 1; _kills < Kills; run++)
        {
            string broken = Path.Combine(_folder.Path, $"broken{run}");
            Break(broken, whole);
            Assert.Equal(File.ReadAllBytes(Path.Combine(unbroken, "model.safetensors")), File.ReadAllBytes(Path.Combine(broken, "model.safetensors")));
            Assert.Equal(Metrics(unbroken), Metrics(broken));
            Assert.Empty(Directory.EnumerateFiles(broken, "*.partial"));
        }
    }

    /// <summary>Kills a run a few times at moments between its start and the time of a whole run, then lets it finish.</summary>
    private void Break(string run, TimeSpan whole)
    {
        for (int kills = 0; !IsFinished(run); kills++)
        {
            bool ended = Go(run, kills < KillsOfARun ? whole * _random.NextDouble() : null);
            _kills += ended ? 0 : 1;
        }
    }

    /// <summary>Starts or resumes a run.</summary>
    /// <returns>Whether it came to its end before it was killed.</returns>
    private static bool Go(string run, TimeSpan? killAfter)
    {
        string[] arguments = File.Exists(RecordOf(run))
            ? ["train", "--resume", run, "--threads", "1"]
            : ["train", "--network", "Galaxy32", "--sample", "60", "--epochs", "6", "--validation", "0.2", "--threads", "2", "--out", run];
        using Process process = Process.Start(GalaxyProcess.Of(arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        bool ended = process.WaitForExit(killAfter ?? Timeout.InfiniteTimeSpan);
        process.Kill();
        process.WaitForExit();
        Assert.True(!ended || process.ExitCode == 0, error.Result + output.Result);
        return ended;
    }

    private static bool IsFinished(string run) =>
        File.Exists(RecordOf(run)) && RunRecord.Read(File.ReadAllBytes(RecordOf(run)), run).Match(record => record.IsFinished, problem => throw new InvalidDataException($"{problem}"));

    private static string RecordOf(string run) => Path.Combine(run, "run.json");

    /// <summary>The lines of metrics.csv without the columns of time.</summary>
    private static IEnumerable<string> Metrics(string run) =>
        File.ReadLines(Path.Combine(run, "metrics.csv")).Select(line => string.Join(',', line.Split(',')[..5]));
}
