using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>A training that is under way. Closing it deletes its record if nothing came of it.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Workers">Its threads.</param>
/// <param name="Log">Its log.</param>
/// <param name="IsResumed">Whether it was resumed: then its record stays.</param>
internal sealed record TrainRun(DateTimeOffset Started, RunStart Start, Workers Workers, TrainConsoleLog Log, bool IsResumed) : IDisposable
{
    /// <summary>The run folder.</summary>
    public RunFolder Folder => Start.Folder;

    /// <summary>The epoch after which it was resumed, 0 for before the first; null if it was not.</summary>
    public int? ResumedAfter => IsResumed ? Start.Checkpoint?.State.Epoch ?? 0 : null;

    public void Dispose()
    {
        Workers.Dispose();
        if (!IsResumed)
            Folder.DeleteIfNothingCame();
    }
}
