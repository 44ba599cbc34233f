namespace Galaxy.Pipeline.Data;

/// <summary>Independent pieces of work on several threads.</summary>
internal static class ParallelWork
{
    /// <summary>The results in order, with any number of threads.</summary>
    /// <param name="count">Pieces.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="work">Does one piece.</param>
    /// <param name="progress">Receives how many are done, in increasing order.</param>
    /// <param name="interrupted">Stops between two pieces; the result is an <see cref="Interruption"/> then.</param>
    public static Result<T[]> Map<T>(int count, int threads, Func<int, T> work, IProgress<int>? progress, CancellationToken interrupted)
    {
        T[] results = new T[count];
        Lock gate = new();
        int done = 0;
        ParallelLoopResult loop = Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, (index, state) =>
        {
            if (interrupted.IsCancellationRequested)
            {
                state.Stop();
                return;
            }

            results[index] = work(index);
            lock (gate)
                progress?.Report(++done);
        });
        return loop.IsCompleted ? Result.Ok(results) : Interruption.NothingSaved;
    }
}
