namespace Galaxy.Pipeline.Data;

/// <summary>Independent pieces of work on several threads.</summary>
internal static class ParallelWork
{
    /// <summary>The results in order, however many threads there are.</summary>
    /// <param name="count">Pieces.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="work">Does one piece.</param>
    /// <param name="progress">Told how many are done, in rising order.</param>
    /// <param name="cancellation">Stops between two pieces.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static T[] Map<T>(int count, int threads, Func<int, T> work, IProgress<int>? progress, CancellationToken cancellation)
    {
        T[] results = new T[count];
        Lock gate = new();
        int done = 0;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, count, parallel, index =>
        {
            results[index] = work(index);
            lock (gate)
                progress?.Report(++done);
        });
        return results;
    }
}
