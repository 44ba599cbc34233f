using System.Diagnostics;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Two processes and one run folder.</summary>
public sealed class TwoOwnersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => Path.Combine(_folder.Path, "run");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_folder_is_its_owners_as_long_as_that_process_lives_and_no_longer()
    {
        using Process owner = EndlessRun.Start(Run);
        try
        {
            string[] before = Texts();
            foreach (string[] second in (string[][])[["train"], ["train", "--folds", "2"], ["compare", "Galaxy32"], ["simulate"]])
                Refuses(owner, [.. second, "--out", Run]);
            Refuses(owner, ["train", "--resume", Run]);
            Assert.Equal(before, Texts());
            Assert.False(owner.HasExited);
        }
        finally
        {
            owner.Kill();
            owner.WaitForExit();
        }

        Assert.True(File.Exists(Path.Combine(Run, "run.lock")));
        using CancellationTokenSource interrupt = new();
        using WriterThatHears output = new("epoch ", interrupt.Cancel);
        Terminal terminal = new(output, output, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupt.Token);
        Assert.Equal(ExitCode.Interrupted, GalaxyProgram.Run(["train", "--resume", Run], terminal));
        Assert.False(File.Exists(Path.Combine(Run, "run.lock")));
    }

    [Fact]
    public void Starts_at_one_moment_get_folders_of_their_own()
    {
        ProcessStartInfo start = GalaxyProcess.Of("train", "--network", "Galaxy32", "--sample", "40", "--epochs", "1", "--threads", "1");
        start.WorkingDirectory = _folder.Path;
        Process[] processes = [.. Enumerable.Range(0, 3).Select(_ => Process.Start(start)!)];
        string[] outputs = [.. processes.Select(process => process.StandardOutput.ReadToEnd())];
        foreach (Process process in processes)
        {
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, process.StandardError.ReadToEnd());
            process.Dispose();
        }

        string[] runs = Directory.GetDirectories(Path.Combine(_folder.Path, "runs"));
        Assert.Equal(processes.Length, runs.Length);
        Assert.All(runs, run => Assert.Single(outputs, output => output.Contains($"{Path.GetFileName(run)}{Path.DirectorySeparatorChar}model.safetensors,", StringComparison.Ordinal)));
    }

    private static void Refuses(Process owner, string[] arguments)
    {
        CommandLine.Answer answer = CommandLine.Run(arguments);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains($"a run is under way in it: process {owner.Id} on ", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>The files that identify the run and its owner.</summary>
    private string[] Texts() => [.. ((string[])["run.json", "run.lock"]).Select(name => File.ReadAllText(Path.Combine(Run, name)))];
}
