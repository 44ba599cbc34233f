using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>The last run of learning in a folder, if a server before this one left it unfinished.</summary>
internal static class UnfinishedRun
{
    /// <summary>The state of the last training when a server starts: what became of it, and the command that goes on with it.</summary>
    /// <param name="setup">What learning needs of the server.</param>
    public static LearningState In(LearningSetup setup)
    {
        if (LearningTable.Runs(setup.Folder) is not [.., var run])
            return new LearningState(LearningPhase.Idle);
        string folder = Path.Combine(setup.Folder, run), record = Path.Combine(folder, RunFileNames.Record);
        if (!IsUnfinished(record))
            return new LearningState(LearningPhase.Idle);
        bool? isHeld = RunLock.IsHeld(folder);
        // Read once more when nobody works in it any more: somebody may just have finished it.
        if (isHeld == true || !IsUnfinished(record))
            return new LearningState(LearningPhase.Idle);
        bool wasKilled = isHeld == false;
        string command = setup.Terminal.Command(["train", "--resume", run]);
        return new LearningState(wasKilled ? LearningPhase.Failed : LearningPhase.Canceled)
        {
            Run = run,
            Problem = $"{run} {(wasKilled ? "broke off" : "was stopped")} before its end. To go on with it: {command}",
        };
    }

    /// <summary>Whether a run's record says that it has not finished.</summary>
    private static bool IsUnfinished(string record) => File.Exists(record) && RunPlace.Record(record) is Result<RunRecord>.Ok({ IsFinished: false });
}
