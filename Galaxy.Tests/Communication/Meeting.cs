using System.Collections.Concurrent;

namespace Galaxy.Tests.Communication;

/// <summary>Where ranks that are threads meet; one that fails ends the wait of all others.</summary>
internal sealed class Meeting(int count) : IDisposable
{
    private readonly Barrier _barrier = new(count);
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentDictionary<(int From, int To), BlockingCollection<byte[]>> _mail = new();

    public int Count => count;

    public nint[] Buffers { get; } = new nint[count];

    public CancellationToken Ended => _ended.Token;

    public BlockingCollection<byte[]> Mail(int from, int to) => _mail.GetOrAdd((from, to), _ => []);

    public void Wait() => _barrier.SignalAndWait(_ended.Token);

    public void End() => _ended.Cancel();

    public void Dispose()
    {
        _barrier.Dispose();
        _ended.Dispose();
        foreach (BlockingCollection<byte[]> mail in _mail.Values)
            mail.Dispose();
    }
}
