namespace Galaxy.Tests.Cli;

/// <summary>Presses Ctrl-C when the time is asked for the n-th time: in the middle of the work, wherever the test runs.</summary>
internal sealed class ClockThatInterrupts(CancellationTokenSource interrupt, int reading) : TimeProvider
{
    private int _readings;

    public override long GetTimestamp()
    {
        if (Interlocked.Increment(ref _readings) == reading)
            interrupt.Cancel();
        return base.GetTimestamp();
    }
}
