using Galaxy.Kernels.Communication;

namespace Galaxy.Tests.Communication;

/// <summary>Ranks that are threads of one process: what they exchange, they copy out of each other's memory.</summary>
internal sealed unsafe class ThreadRanks : Ranks
{
    private readonly Meeting _meeting;

    private ThreadRanks(int index, Meeting meeting) => (Index, _meeting) = (index, meeting);

    public override int Index { get; }

    public override int Count => _meeting.Count;

    /// <summary>Does the same work on every rank at once.</summary>
    /// <returns>What each has made of it.</returns>
    public static T[] Run<T>(int count, Func<Ranks, T> work)
    {
        using Meeting meeting = new(count);
        T[] results = new T[count];
        Exception? failed = null;
        Thread[] threads = [.. Enumerable.Range(0, count).Select(index => new Thread(() =>
        {
            try
            {
                results[index] = work(new ThreadRanks(index, meeting));
            }
            catch (Exception exception)
            {
                failed = exception;
                meeting.End();
            }
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return failed is null ? results : throw new InvalidOperationException("A rank failed.", failed);
    }

    public override void AllGather(byte* buffer, ReadOnlySpan<long> starts)
    {
        _meeting.Buffers[Index] = (nint)buffer;
        _meeting.Wait();
        for (int rank = 0; rank < Count; rank++)
        {
            if (rank != Index)
                Copy((byte*)_meeting.Buffers[rank] + starts[rank], buffer + starts[rank], starts[rank + 1] - starts[rank]);
        }

        _meeting.Wait();
    }

    public override void Broadcast(byte* data, long bytes, int from)
    {
        _meeting.Buffers[Index] = (nint)data;
        _meeting.Wait();
        if (Index != from)
            Copy((byte*)_meeting.Buffers[from], data, bytes);
        _meeting.Wait();
    }

    public override void Send(byte* data, long bytes, int to) => _meeting.Mail(Index, to).Add(new ReadOnlySpan<byte>(data, (int)bytes).ToArray(), _meeting.Ended);

    public override void Receive(byte* data, long bytes, int from) => _meeting.Mail(from, Index).Take(_meeting.Ended).CopyTo(new Span<byte>(data, (int)bytes));

    private static void Copy(byte* from, byte* to, long bytes) => new ReadOnlySpan<byte>(from, (int)bytes).CopyTo(new Span<byte>(to, (int)bytes));
}
