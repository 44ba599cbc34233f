using System.Diagnostics;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A training that is killed and resumed again and again ends with the same result as an uninterrupted one.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Kills = 20;
    private const int KillsOfARun = 5;

    private readonly TemporaryFolder _folder = new();
    private RandomStream _random = new(seed: 20);
    private TimeSpan _longest = TimeSpan.FromMinutes(10);
    private int _kills;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Model_and_metrics_are_the_unbroken_runs_after_kills_at_twenty_random_moments()
    {
        string unbroken = Path.Combine(_folder.Path, "unbroken");
        Go(unbroken, _longest);
        for (int run = 1; _kills < Kills; run++)
        {
            string broken = Path.Combine(_folder.Path, $"broken{run}");
            Break(broken);
            Assert.Equal(File.ReadAllBytes(Path.Combine(unbroken, "model.safetensors")), File.ReadAllBytes(Path.Combine(broken, "model.safetensors")));
            Assert.Equal(Metrics(unbroken), Metrics(broken));
            Assert.Empty(Directory.EnumerateFiles(broken, "*.partial"));
        }
    }

    /// <summary>Kills a run a few times at random moments, then lets it finish.</summary>
    private void Break(string run)
    {
        for (int kills = 0; kills < KillsOfARun && !IsFinished(run); kills++)
            Go(run, _longest * _random.NextDouble());
        while (!IsFinished(run))
            Go(run, TimeSpan.FromMinutes(10));
    }

    /// <summary>Starts or resumes a run and kills it after a while, unless it has finished; later runs then need no longer.</summary>
    private void Go(string run, TimeSpan killAfter)
    {
        string[] arguments = File.Exists(RecordOf(run))
            ? ["train", "--resume", run, "--threads", "1"]
            : ["train", "--network", "Galaxy32", "--sample", "60", "--epochs", "6", "--keep", "best", "--validation", "0.2", "--threads", "2", "--out", run];
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(GalaxyProcess.Of(arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(killAfter))
        {
            TimeSpan life = Stopwatch.GetElapsedTime(start);
            _longest = life < _longest ? life : _longest;
            Assert.True(process.ExitCode == 0, error.Result + output.Result);
            return;
        }

        process.Kill();
        process.WaitForExit();
        _kills++;
    }

    private static bool IsFinished(string run) =>
        File.Exists(RecordOf(run)) && RunRecord.Read(File.ReadAllBytes(RecordOf(run)), run).Match(record => record.IsFinished, problem => throw new InvalidDataException($"{problem}"));

    private static string RecordOf(string run) => Path.Combine(run, "run.json");

    /// <summary>The lines of metrics.csv without the columns of time.</summary>
    private static IEnumerable<string> Metrics(string run) =>
        File.ReadLines(Path.Combine(run, "metrics.csv")).Select(line => string.Join(',', line.Split(',')[..5]));
}
