namespace Galaxy.Pipeline.Cli;

/// <summary>Progress as lines of text: one every ten seconds, none for what is quick.</summary>
internal sealed class PlainProgress(Reporter reporter, string what, string unit, long total, TimeProvider clock) : IProgress<long>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _lastLine;

    public void Report(long value)
    {
        TimeSpan elapsed = clock.GetElapsedTime(_start);
        if (value <= 0 || elapsed - _lastLine < Interval)
            return;
        _lastLine = elapsed;
        TimeSpan left = elapsed * ((double)(total - value) / value);
        reporter.Say($"{what}: {value:N0} of {total:N0} {unit}, {value / elapsed.TotalSeconds:N0} a second, {left:h\\:mm\\:ss} left");
    }
}
