namespace Galaxy.Pipeline.Serving;

/// <summary>The threads that read pictures: as many as are read at once, however many wait. Requests take turns, picture by picture.</summary>
internal sealed class ReadingThreads : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FairQueue<CancellationToken, Action> _work = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly Thread[] _threads;

    /// <param name="count">How many, at least 1.</param>
    public ReadingThreads(int count)
    {
        _threads = new Thread[count];
        for (int index = 0; index < count; index++)
        {
            _threads[index] = new Thread(Work) { IsBackground = true, Name = $"galaxy reader {index}" };
            _threads[index].Start();
        }
    }

    /// <summary>Does work on one of the threads.</summary>
    /// <param name="work">May wait; its exceptions are the caller's.</param>
    /// <param name="canceled">Gives up as long as it has not begun. It also tells whose work it is.</param>
    public Task<T> Run<T>(Func<T> work, CancellationToken canceled)
    {
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _work.Add(canceled, () => Do(work, done, canceled));
        _waiting.Release();
        return done.Task;
    }

    public void Dispose()
    {
        _waiting.Release(_threads.Length);
        foreach (Thread thread in _threads)
            thread.Join();
        _waiting.Dispose();
    }

    private static void Do<T>(Func<T> work, TaskCompletionSource<T> done, CancellationToken canceled)
    {
        if (canceled.IsCancellationRequested)
        {
            done.SetCanceled(canceled);
            return;
        }

        try
        {
            done.SetResult(work());
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }

    /// <summary>Ends when nothing is left to do for a thread that was woken.</summary>
    private void Work()
    {
        while (Next() is { } work)
            work();
    }

    private Action? Next()
    {
        _waiting.Wait();
        lock (_lock)
            return _work.TryTake(out Action? work) ? work : null;
    }
}
