using Galaxy.Kernels.Communication;

namespace Galaxy.Tests.Communication;

/// <summary>Ranks that are threads of one process: what they exchange, they copy out of each other's memory.</summary>
internal sealed unsafe class ThreadRanks : Ranks
{
    private readonly Meeting _meeting;

    private ThreadRanks(int index, Meeting meeting) => (Index, _meeting) = (index, meeting);

    public override int Index { get; }

    public override int Count => _meeting.Count;

    /// <summary>Whether all have agreed to end early.</summary>
    public bool EndsTogether { get; private set; }

    /// <summary>Does the same work on every rank at once.</summary>
    /// <returns>What each has made of it.</returns>
    public static T[] Run<T>(int count, Func<ThreadRanks, T> work)
    {
        Meeting meeting = new(count);
        T[] results = new T[count];
        Exception? failed = null;
        Thread[] threads = [.. Enumerable.Range(0, count).Select(index => new Thread(() =>
        {
            try
            {
                results[index] = work(new ThreadRanks(index, meeting));
                meeting.End(index, failed: false);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failed, exception, null);
                meeting.End(index, failed: true);
            }
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return failed is null ? results : throw new InvalidOperationException($"A rank failed: {failed.Message}", failed);
    }

    public override void EndTogether() => EndsTogether = true;

    public override void AllGather(byte* buffer, ReadOnlySpan<long> starts)
    {
        Come($"AllGather {string.Join(' ', starts.ToArray())}", buffer);
        for (int rank = 0; rank < Count; rank++)
        {
            if (rank != Index)
                Copy((byte*)_meeting.Slots[rank].Buffer + starts[rank], buffer + starts[rank], starts[rank + 1] - starts[rank]);
        }

        _meeting.Wait();
    }

    public override void Broadcast(byte* data, long bytes, int from)
    {
        Come($"Broadcast {bytes} from {from}", data);
        if (Index != from)
            Copy((byte*)_meeting.Slots[from].Buffer, data, bytes);
        _meeting.Wait();
    }

    public override void Meet()
    {
        Come("Meet", null);
        _meeting.Wait();
    }

    public override void Send(byte* data, long bytes, int to) => _meeting.Send(Index, to, new ReadOnlySpan<byte>(data, (int)bytes).ToArray());

    public override void Receive(byte* data, long bytes, int from)
    {
        byte[] received = _meeting.Receive(from, Index);
        Assert.Equal(bytes, received.Length);
        received.CopyTo(new Span<byte>(data, (int)bytes));
    }

    /// <summary>All must have come for the same.</summary>
    private void Come(string what, byte* buffer)
    {
        _meeting.Slots[Index] = (what, (nint)buffer);
        _meeting.Wait();
        Assert.Equal(_meeting.Slots[0].What, what);
    }

    private static void Copy(byte* from, byte* to, long bytes) => new ReadOnlySpan<byte>(from, (int)bytes).CopyTo(new Span<byte>(to, (int)bytes));
}
