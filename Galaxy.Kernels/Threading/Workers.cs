using System.Runtime.InteropServices;
using Galaxy.Kernels.Communication;

namespace Galaxy.Kernels.Threading;

/// <summary>
/// A fixed pool of threads that run one job at a time, task by task. Which thread runs which task is not determined;
/// results do not depend on it. The caller runs tasks too, and waits for tasks, never for threads: a thread that the
/// system has not woken yet delays nothing. Running a job allocates nothing.
/// </summary>
internal sealed unsafe class Workers : IDisposable
{
    /// <summary>How often a thread looks for work before it sleeps: jobs of one step follow each other within microseconds.</summary>
    private const int LooksBeforeSleep = 500;

    private const int RoundBits = 32;

    /// <summary>The next task while there is no job: past the last task of any job.</summary>
    private const int Closed = int.MaxValue;

    private readonly Thread[] _threads;
    private readonly object _gate = new();
    private delegate*<void*, int, int, void> _job;
    private void* _context;
    private int _tasks;
    private int _tasksDone;
    private int _sleeping;
    private volatile bool _stopping;

    /// <summary>The round in the upper half, its next task in the lower: claiming a task proves that the round still runs.</summary>
    private long _next;

    /// <param name="count">The number of threads, including the caller's; 1 starts none.</param>
    /// <param name="ranks">Other processes that compute the same batches; null for none.</param>
    public Workers(int count, Ranks? ranks = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        Ranks = ranks ?? Ranks.Alone;
        _threads = new Thread[count - 1];
        for (int index = 0; index < _threads.Length; index++)
        {
            int worker = index + 1;
            _threads[index] = new Thread(() => Work(worker)) { IsBackground = true, Name = $"galaxy worker {worker}" };
            _threads[index].Start();
        }
    }

    /// <summary>The number of threads, including the caller's.</summary>
    public int Count { get; }

    /// <summary>The processes that compute batches together, each with threads of its own.</summary>
    public Ranks Ranks { get; }

    /// <summary>Processes on this host that work at the same time and share its memory.</summary>
    public int OnHost { get; init; } = 1;

    /// <summary>Calls <paramref name="job"/>(context, task, worker) for every task from 0 and returns when all are done.</summary>
    /// <param name="job">Must not throw. The worker, from 0 to <see cref="Count"/> − 1, tells it which scratch is its own.</param>
    public void Run(delegate*<void*, int, int, void> job, void* context, int tasks)
    {
        if (_threads.Length == 0 || tasks <= 1)
        {
            for (int task = 0; task < tasks; task++)
                job(context, task, 0);
            return;
        }

        BeginRound(Closed);
        _job = job;
        _context = context;
        _tasks = tasks;
        _tasksDone = 0;
        BeginRound(0);
        Wake();
        TakeTasks(worker: 0);
        SpinWait spin = default;
        while (Volatile.Read(ref _tasksDone) < tasks)
            spin.SpinOnce(sleep1Threshold: -1);
    }

    /// <summary>Calls <paramref name="work"/> for every task from 0 and returns when all are done; allocates nothing on the managed heap.</summary>
    /// <param name="work">Must not throw.</param>
    public void Run(Action<int> work, int tasks)
    {
        GCHandle handle = GCHandle.Alloc(work);
        Run(&Call, (void*)GCHandle.ToIntPtr(handle), tasks);
        handle.Free();
    }

    public void Dispose()
    {
        _stopping = true;
        BeginRound(Closed);
        Wake();
        foreach (Thread thread in _threads)
            thread.Join();
    }

    private static void Call(void* work, int task, int worker) => ((Action<int>)GCHandle.FromIntPtr((nint)work).Target!)(task);

    private static long RoundOf(long next) => next >> RoundBits;

    /// <summary>From here on, no task of an earlier round can be claimed.</summary>
    private void BeginRound(int task) => Interlocked.Exchange(ref _next, ((RoundOf(_next) + 1) << RoundBits) + task);

    private void Wake()
    {
        if (Volatile.Read(ref _sleeping) == 0)
            return;
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    private void Work(int worker)
    {
        for (long seen = 0; !_stopping; seen = RoundOf(Volatile.Read(ref _next)))
        {
            TakeTasks(worker);
            WaitForRoundAfter(seen);
        }
    }

    private void WaitForRoundAfter(long seen)
    {
        for (int look = 0; look < LooksBeforeSleep; look++)
        {
            if (RoundOf(Volatile.Read(ref _next)) != seen)
                return;
            Thread.SpinWait(20);
        }

        lock (_gate)
        {
            Interlocked.Increment(ref _sleeping);
            while (RoundOf(Volatile.Read(ref _next)) == seen)
                Monitor.Wait(_gate);
            Interlocked.Decrement(ref _sleeping);
        }
    }

    /// <summary>
    /// Claims tasks until the round has none left. The job is read before a task is claimed: if the claim succeeds, no round
    /// has begun in between, so the task belongs to the job, and the round cannot end before the task is done.
    /// </summary>
    private void TakeTasks(int worker)
    {
        while (true)
        {
            long next = Volatile.Read(ref _next);
            delegate*<void*, int, int, void> job = _job;
            void* context = _context;
            int task = (int)next;
            if (task >= _tasks)
                return;
            if (Interlocked.CompareExchange(ref _next, next + 1, next) != next)
                continue;
            job(context, task, worker);
            Interlocked.Increment(ref _tasksDone);
        }
    }
}
