namespace Galaxy.Tests.Cli;

/// <summary>Presses Ctrl-C at the n-th reading of the clock: in the middle of the work, on any machine.</summary>
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
