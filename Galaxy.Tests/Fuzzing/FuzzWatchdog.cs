namespace Galaxy.Tests.Fuzzing;

/// <summary>
/// Ends the process if an input takes too long: a thread that hangs cannot be stopped. Counted is processor time, so that a busy machine
/// is no hang, and waiting time too, but much more of it.
/// </summary>
internal sealed class FuzzWatchdog : IDisposable
{
    public static readonly TimeSpan MostWork = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Timer _timer;
    private readonly string _form;
    private volatile Watched? _watched;

    public FuzzWatchdog(string form)
    {
        _form = form;
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>Runs something on an input and returns the processor time that it took.</summary>
    public TimeSpan Watch(FuzzInput input, Action work)
    {
        Watched watched = new(input, Environment.CpuUsage.TotalTime, Environment.TickCount64);
        _watched = watched;
        try
        {
            work();
            return Environment.CpuUsage.TotalTime - watched.Work;
        }
        finally
        {
            _watched = null;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (_watched is not { } watched)
            return;
        TimeSpan work = Environment.CpuUsage.TotalTime - watched.Work;
        TimeSpan wait = TimeSpan.FromMilliseconds(Environment.TickCount64 - watched.Wait);
        if (work > 2 * MostWork && wait > MostWork || wait > MostWait)
            Environment.FailFast($"{_form}: input {watched.Input.Number} hangs. {watched.Input.Keep(_form)}");
    }

    private sealed record Watched(FuzzInput Input, TimeSpan Work, long Wait);
}
