using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Files;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>What a killed training leaves.</summary>
internal static class BrokenRun
{
    /// <summary>Makes it.</summary>
    /// <returns>The run folder.</returns>
    public static string In(string folder, string name)
    {
        string run = Path.Combine(folder, name);
        Directory.CreateDirectory(run);
        File.WriteAllText(Path.Combine(run, RunFileNames.Record), new RunRecord(["--epochs=9"], IsFinished: false).ToJson());
        File.WriteAllText(Path.Combine(run, RunLock.Name), "process 1");
        return run;
    }
}
