using System.Diagnostics;

namespace Galaxy.Tests.Cli;

/// <summary>A training in a process of its own that does not end by itself.</summary>
internal static class EndlessRun
{
    private const string Epochs = "1000000";

    /// <summary>The flags that make one.</summary>
    public static string[] Arguments(string run) =>
        ["train", "--network", "Galaxy32", "--sample", "40", "--epochs", Epochs, "--threads", "1", "--out", run];

    /// <summary>Starts one and waits for its first checkpoint. What it prints is read and dropped.</summary>
    public static Process Start(string run)
    {
        Process process = Process.Start(GalaxyProcess.Of(Arguments(run)))!;
        process.BeginOutputReadLine();
        while (!File.Exists(Path.Combine(run, "checkpoint.safetensors")))
        {
            Assert.False(process.HasExited, "The training has ended by itself.");
            Thread.Sleep(TimeSpan.FromMilliseconds(20));
        }

        return process;
    }
}
