using System.Threading.Channels;

namespace Galaxy.Pipeline.Serving;

/// <summary>The threads that read pictures: as many as are read at once, however many wait.</summary>
internal sealed class ReadingThreads : IDisposable
{
    private readonly Channel<Action> _work;
    private readonly Thread[] _threads;

    /// <param name="count">How many, at least 1.</param>
    public ReadingThreads(int count)
    {
        _work = Channel.CreateBounded<Action>(2 * count);
        _threads = new Thread[count];
        for (int index = 0; index < count; index++)
        {
            _threads[index] = new Thread(Work) { IsBackground = true, Name = $"galaxy reader {index}" };
            _threads[index].Start();
        }
    }

    /// <summary>Does work on one of the threads.</summary>
    /// <param name="work">May wait; its exceptions are the caller's.</param>
    /// <param name="canceled">Gives up as long as it has not begun.</param>
    public async Task<T> Run<T>(Func<T> work, CancellationToken canceled)
    {
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _work.Writer.WriteAsync(() => Do(work, done, canceled), canceled);
        return await done.Task;
    }

    public void Dispose()
    {
        _work.Writer.TryComplete();
        foreach (Thread thread in _threads)
            thread.Join();
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

    private void Work()
    {
        while (_work.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            while (_work.Reader.TryRead(out Action? work))
                work();
    }
}
