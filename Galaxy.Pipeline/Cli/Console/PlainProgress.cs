namespace Galaxy.Pipeline.Cli.Console;

/// <summary>Progress as lines of text: one every ten seconds, so none for quick work.</summary>
internal sealed class PlainProgress(Reporter reporter, string what, string unit, long? total, TimeProvider clock) : IWorkProgress
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
        string of = total is { } all ? $" of {Quantity.Count(all)}" : "";
        string left = total is { } end ? $", {Duration.Left(elapsed * ((double)(end - value) / value))} left" : "";
        reporter.Say($"{what}: {Quantity.Count(value)}{of} {unit}, {Quantity.PerSecond(value / elapsed.TotalSeconds)} a second{left}");
    }
}
