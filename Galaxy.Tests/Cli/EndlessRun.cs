using System.Diagnostics;

namespace Galaxy.Tests.Cli;

/// <summary>A training in its own process that does not end by itself.</summary>
internal static class EndlessRun
{
    private const string Epochs = "1000000";

    /// <summary>Its flags.</summary>
    public static string[] Arguments(string run) =>
        ["train", "--network", "Galaxy32", "--sample", "40", "--epochs", Epochs, "--threads", "1", "--out", run];

    /// <summary>Starts one and waits for its first checkpoint. Its output is discarded.</summary>
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
