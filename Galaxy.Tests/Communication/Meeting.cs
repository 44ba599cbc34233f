namespace Galaxy.Tests.Communication;

/// <summary>Where ranks that are threads meet and leave each other mail. Whoever waits for a rank that has ended fails, and then all do.</summary>
internal sealed class Meeting(int count)
{
    private readonly object _gate = new();
    private readonly Dictionary<(int From, int To), byte[]> _mail = [];
    private readonly HashSet<int> _ended = [];
    private bool _hasFailed;
    private int _waiting;
    private long _phase;

    public int Count => count;

    /// <summary>What each rank has come for, and with which buffer.</summary>
    public (string What, nint Buffer)[] Slots { get; } = new (string, nint)[count];

    /// <summary>Waits until all are here.</summary>
    public void Wait()
    {
        lock (_gate)
        {
            long phase = _phase;
            if (++_waiting == count)
            {
                (_waiting, _phase) = (0, phase + 1);
                Monitor.PulseAll(_gate);
            }

            Until(() => _phase > phase, () => _ended.Count > 0);
        }
    }

    /// <summary>Leaves mail and waits until it is taken.</summary>
    public void Send(int from, int to, byte[] data)
    {
        lock (_gate)
        {
            _mail.Add((from, to), data);
            Monitor.PulseAll(_gate);
            Until(() => !_mail.ContainsKey((from, to)), () => _ended.Contains(to));
        }
    }

    /// <summary>Waits for mail and takes it.</summary>
    public byte[] Receive(int from, int to)
    {
        lock (_gate)
        {
            Until(() => _mail.ContainsKey((from, to)), () => _ended.Contains(from));
            _mail.Remove((from, to), out byte[]? data);
            Monitor.PulseAll(_gate);
            return data!;
        }
    }

    /// <summary>A rank has done its work, or has failed.</summary>
    public void End(int rank, bool failed)
    {
        lock (_gate)
        {
            _ended.Add(rank);
            _hasFailed |= failed;
            Monitor.PulseAll(_gate);
        }
    }

    private void Until(Func<bool> isDone, Func<bool> isHopeless)
    {
        while (!isDone())
        {
            if (_hasFailed || isHopeless())
                throw new InvalidOperationException("A rank waits for another one that has ended.");
            Monitor.Wait(_gate);
        }
    }
}
