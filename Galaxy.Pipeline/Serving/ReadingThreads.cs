using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// The threads that read pictures: as many as are read at once, however many wait. Requests take turns, picture by picture. What takes much memory
/// is done one at a time, and a thread at least is always there for the rest.
/// </summary>
internal sealed class ReadingThreads : IDisposable
{
    private const int Fewest = 2;

    /// <summary>When nothing is read for so long, the memory is for others.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly object _lock = new();
    private readonly FairQueue<CancellationToken, Action> _ordinary = new();
    private readonly FairQueue<CancellationToken, Action> _large = new();
    private readonly Garbage _garbage = new();
    private readonly Thread[] _threads;
    private bool _isLargeUnderWay;
    private bool _hasEnded;

    /// <param name="count">How many; two at least.</param>
    public ReadingThreads(int count)
    {
        _threads = new Thread[Math.Max(Fewest, count)];
        for (int index = 0; index < _threads.Length; index++)
        {
            _threads[index] = new Thread(Work) { IsBackground = true, Name = $"galaxy reader {index}" };
            _threads[index].Start();
        }
    }

    /// <summary>Does work on one of the threads.</summary>
    /// <param name="work">May wait; its exceptions are the caller's.</param>
    /// <param name="canceled">Gives up as long as it has not begun; requests are told apart by it, and take turns.</param>
    public Task<T> Run<T>(Func<T> work, CancellationToken canceled) => Run(_ordinary, work, canceled);

    /// <summary>The same for work that may take much memory or time.</summary>
    /// <inheritdoc cref="Run{T}(Func{T}, CancellationToken)"/>
    public Task<T> RunLarge<T>(Func<T> work, CancellationToken canceled) => Run(_large, work, canceled);

    /// <summary>Reads a picture. One that turns out to be large is dropped, and read again when its turn has come.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="decode">Makes something of its content.</param>
    /// <param name="canceled">Gives up as long as it has not begun.</param>
    public async Task<Result<T>> Read<T>(PictureEntry picture, Func<PictureContent, Result<T>> decode, CancellationToken canceled)
    {
        Result<Result<T>?> read = await Run(
            () => picture.Read().Map(content => LargePicture.Is(content) ? null : decode(content)), canceled);
        return read switch
        {
            Result<Result<T>?>.Ok(null) => await RunLarge(() => picture.Read().Bind(decode), canceled),
            Result<Result<T>?>.Ok(var done) => done!,
            Result<Result<T>?>.Failed(var problem) => problem,
            _ => throw new InvalidOperationException("A result is a value or a problem."),
        };
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _hasEnded = true;
            Monitor.PulseAll(_lock);
        }

        foreach (Thread thread in _threads)
            thread.Join();
    }

    private Task<T> Run<T>(FairQueue<CancellationToken, Action> turns, Func<T> work, CancellationToken canceled)
    {
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            turns.Add(canceled, () => Do(work, done, canceled));
            Monitor.Pulse(_lock);
        }

        return done.Task;
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
        while (Next() is ({ } work, var isLarge))
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            _garbage.Add(GC.GetAllocatedBytesForCurrentThread() - before);
            if (isLarge)
                EndLarge();
        }
    }

    private void EndLarge()
    {
        lock (_lock)
        {
            _isLargeUnderWay = false;
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Waits for work; there is none any more if it is null.</summary>
    private (Action? Work, bool IsLarge) Next()
    {
        lock (_lock)
        {
            while (true)
            {
                if (!_isLargeUnderWay && _large.TryTake(out Action? large))
                {
                    _isLargeUnderWay = true;
                    return (large, true);
                }

                if (_ordinary.TryTake(out Action? ordinary))
                    return (ordinary, false);
                if (_hasEnded)
                    return (null, false);
                if (!Monitor.Wait(_lock, _patience))
                    _garbage.Collect();
            }
        }
    }
}
