namespace Galaxy.Kernels;

/// <summary>
/// A fixed crew of threads that run one job at a time, item by item. Which thread takes which item is left open;
/// kernels write so that it cannot matter. Running a job allocates nothing.
/// </summary>
public sealed unsafe class Workers : IDisposable
{
    /// <summary>How long a thread watches for work before it sleeps: jobs of one step follow each other within microseconds.</summary>
    private const int SpinsBeforeSleep = 2000;

    private readonly Thread[] _threads;
    private readonly object _gate = new();
    private delegate*<void*, int, int, void> _job;
    private void* _context;
    private int _items;
    private int _nextItem;
    private int _running;
    private int _round;
    private volatile bool _stopping;

    /// <param name="count">Threads in all, the caller's own among them; 1 starts none.</param>
    public Workers(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        _threads = new Thread[count - 1];
        for (int index = 0; index < _threads.Length; index++)
        {
            int worker = index + 1;
            _threads[index] = new Thread(() => Work(worker)) { IsBackground = true, Name = $"galaxy worker {worker}" };
            _threads[index].Start();
        }
    }

    /// <summary>Threads, the caller's own among them.</summary>
    public int Count { get; }

    /// <summary>Calls <paramref name="job"/>(context, item, worker) for every item from 0 and returns when all are done.</summary>
    /// <param name="job">Must not throw. The worker, from 0 to <see cref="Count"/> − 1, tells it which scratch is its own.</param>
    public void Run(delegate*<void*, int, int, void> job, void* context, int items)
    {
        if (_threads.Length == 0 || items <= 1)
        {
            for (int item = 0; item < items; item++)
                job(context, item, 0);
            return;
        }

        _job = job;
        _context = context;
        _items = items;
        Volatile.Write(ref _nextItem, 0);
        Volatile.Write(ref _running, _threads.Length);
        BeginRound();
        TakeItems(worker: 0);
        SpinWait spin = default;
        while (Volatile.Read(ref _running) != 0)
            spin.SpinOnce(sleep1Threshold: -1);
    }

    public void Dispose()
    {
        _stopping = true;
        BeginRound();
        foreach (Thread thread in _threads)
            thread.Join();
    }

    private void BeginRound()
    {
        lock (_gate)
        {
            _round++;
            Monitor.PulseAll(_gate);
        }
    }

    private void Work(int worker)
    {
        for (int seen = 0; ; seen++)
        {
            WaitForRound(seen);
            if (_stopping)
                return;
            TakeItems(worker);
            Interlocked.Decrement(ref _running);
        }
    }

    private void WaitForRound(int seen)
    {
        for (int spin = 0; spin < SpinsBeforeSleep; spin++)
        {
            if (Volatile.Read(ref _round) != seen)
                return;
            Thread.SpinWait(20);
        }

        lock (_gate)
        {
            while (_round == seen)
                Monitor.Wait(_gate);
        }
    }

    private void TakeItems(int worker)
    {
        for (int item = Interlocked.Increment(ref _nextItem) - 1; item < _items; item = Interlocked.Increment(ref _nextItem) - 1)
            _job(_context, item, worker);
    }
}
