namespace Galaxy.Tests.Harness;

/// <summary>What work allocates on the thread that does it.</summary>
internal static class AllocatedBytes
{
    private const int Tries = 5;

    /// <summary>
    /// The bytes that some work allocates each time. The runtime at times books something of its own on the thread, so the least of some tries
    /// is taken.
    /// </summary>
    public static long By(Action work) => Enumerable.Range(0, Tries).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
