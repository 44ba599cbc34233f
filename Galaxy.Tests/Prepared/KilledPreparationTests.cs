using System.Diagnostics;
using Galaxy.Kernels.Numerics;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Prepared;

/// <summary>A process that is killed while it prepares pictures, at any moment, leaves nothing that changes a later result.</summary>
public sealed class KilledPreparationTests : IDisposable
{
    private const int Kills = 5;

    private readonly TemporaryFolder _folder = new();

    private string Sky => Path.Combine(_folder.Path, "sky");

    private string Cache => Path.Combine(_folder.Path, "cache");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Model_is_the_one_without_a_cache_after_kills_at_random_moments_and_two_processes_at_once()
    {
        CommandLine.Must("simulate", "--out", Sky, "--count", "60", "--size", "64", "--mix", "flat");
        CommandLine.Must([.. Arguments("plain"), "--no-cache"]);
        RandomStream random = new(seed: 7);
        TimeSpan longest = TimeSpan.FromSeconds(2);
        for (int kill = 0; kill < Kills; kill++)
            Run($"killed{kill}", longest * random.NextDouble());
        Task<string> other = Task.Run(() => CommandLine.Must([.. Arguments("other"), "--cache", Cache]));
        CommandLine.Must([.. Arguments("again"), "--cache", Cache]);
        await other;
        string kept = CommandLine.Must([.. Arguments("kept"), "--cache", Cache]);

        foreach (string run in (string[])["other", "again", "kept"])
            Assert.Equal(Model("plain"), Model(run));
        Assert.DoesNotContain("not kept", kept, StringComparison.Ordinal);
        // What a killed process was writing is listed as a set of its own.
        foreach (string left in Directory.GetFiles(Cache, "*.partial", SearchOption.AllDirectories))
            File.Delete(left);
        Assert.Contains(" prepared pictures of 1 set", CommandLine.Must("cache", "--cache", Cache), StringComparison.Ordinal);
    }

    private string[] Arguments(string run) =>
        ["train", "--network", "Galaxy32", "--data", Sky, "--epochs", "1", "--crop", "0", "--validation", "0", "--out", Path.Combine(_folder.Path, run)];

    private byte[] Model(string run) => File.ReadAllBytes(Path.Combine(_folder.Path, run, "model.safetensors"));

    private void Run(string run, TimeSpan killAfter)
    {
        using Process process = Process.Start(GalaxyProcess.Of([.. Arguments(run), "--cache", Cache]))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(killAfter))
            process.Kill();
        process.WaitForExit();
        _ = (output.Result, error.Result);
    }
}
