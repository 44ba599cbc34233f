using System.Diagnostics;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Predictions that are killed and appended to again and again end in the bytes of an uninterrupted run.</summary>
public sealed class KilledPredictionTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    /// <summary>Paths on standard input after which a run is killed: the program takes 256 at a time.</summary>
    private static readonly int[] Kills = [300, 600, 1000];

    private const int Repeats = 20;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(".csv")]
    [InlineData(".parquet")]
    public void Table_is_that_of_an_uninterrupted_run(string ending)
    {
        string[] paths = [.. Enumerable.Repeat(Directory.EnumerateFiles(trained.Sky, "*.*", SearchOption.AllDirectories)
            .Where(name => Path.GetExtension(name) is ".png" or ".jpg").Order(StringComparer.Ordinal), Repeats).SelectMany(names => names)];
        (string whole, string broken) = (Path.Combine(_folder.Path, $"whole{ending}"), Path.Combine(_folder.Path, $"broken{ending}"));
        Run(whole, paths, kill: false);
        foreach (int count in Kills)
            Run(broken, paths[..count], kill: true);
        Assert.False(File.Exists(broken));
        Run(broken, paths, kill: false);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(broken));
        Assert.Equal(4, _folder.Files().Length);
    }

    /// <summary>Names pictures on standard input. A kill comes as soon as new rows are in the journal, while the program waits for more paths.</summary>
    private void Run(string table, string[] paths, bool kill)
    {
        ProcessStartInfo start = GalaxyProcess.Of("predict", trained.Run, "-", "--out", table, "--append");
        start.RedirectStandardInput = true;
        FileInfo journal = new($"{table}.journal");
        long before = journal.Exists ? journal.Length : 0;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        foreach (string path in paths)
            process.StandardInput.WriteLine(path);
        process.StandardInput.Flush();
        if (kill)
        {
            while (Rows(journal) <= before && !process.HasExited)
                Thread.Sleep(10);
            process.Kill();
        }

        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(kill || process.ExitCode == 0, error.Result + output.Result);
    }

    /// <summary>The journal's length; 0 while it has its head alone.</summary>
    private static long Rows(FileInfo journal)
    {
        journal.Refresh();
        return journal.Exists && journal.Length > 4096 ? journal.Length : 0;
    }
}
