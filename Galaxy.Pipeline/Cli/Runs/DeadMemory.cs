namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>
/// Gives back to the system what nobody holds any more: full-size pictures when all are read, and the states of epochs before the last, which
/// lie outside the collector's heap, so that it does not feel how large they are.
/// </summary>
internal static class DeadMemory
{
    public static void Free()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
    }
}
