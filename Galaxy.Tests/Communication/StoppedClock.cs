namespace Galaxy.Tests.Communication;

/// <summary>A clock that stands still, so that two equal runs write equal reports.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override long GetTimestamp() => 0;

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
}
