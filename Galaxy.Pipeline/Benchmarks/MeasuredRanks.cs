using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>
/// Ranks whose exchanges are timed and counted. Before each exchange they meet, or a rank tells the one that receives that it is about to send, so that
/// the time until the other is there is told from the time that the bytes take.
/// </summary>
internal sealed unsafe class MeasuredRanks(Ranks ranks, TimeProvider clock) : Ranks
{
    private double _waiting;
    private double _gathering;
    private long _bytes;

    public override int Index => ranks.Index;

    public override int Count => ranks.Count;

    /// <summary>Times a step.</summary>
    public StepParts Measure(Action step)
    {
        (_waiting, _gathering, _bytes) = (0, 0, 0);
        long start = clock.GetTimestamp();
        step();
        double all = clock.GetElapsedTime(start).TotalSeconds;
        return new StepParts(all - _waiting - _gathering, _gathering, _waiting, all, _bytes);
    }

    public override void Meet() => ranks.Meet();

    public override void EndTogether() => ranks.EndTogether();

    public override void AllGather(byte* buffer, ReadOnlySpan<long> starts)
    {
        Wait();
        long start = clock.GetTimestamp();
        ranks.AllGather(buffer, starts);
        _gathering += clock.GetElapsedTime(start).TotalSeconds;
        _bytes += (starts[Index + 1] - starts[Index]) * (Count - 1);
    }

    public override void Send(byte* data, long bytes, int to)
    {
        long start = clock.GetTimestamp();
        byte ready = 0;
        ranks.Send(&ready, 1, to);
        ranks.Send(data, bytes, to);
        _gathering += clock.GetElapsedTime(start).TotalSeconds;
        _bytes += bytes;
    }

    public override void Receive(byte* data, long bytes, int from)
    {
        long start = clock.GetTimestamp();
        byte ready;
        ranks.Receive(&ready, 1, from);
        _waiting += clock.GetElapsedTime(start).TotalSeconds;
        start = clock.GetTimestamp();
        ranks.Receive(data, bytes, from);
        _gathering += clock.GetElapsedTime(start).TotalSeconds;
    }

    public override void Broadcast(byte* data, long bytes, int from)
    {
        Wait();
        long start = clock.GetTimestamp();
        ranks.Broadcast(data, bytes, from);
        _gathering += clock.GetElapsedTime(start).TotalSeconds;
        if (Index == from)
            _bytes += bytes * (Count - 1);
    }

    private void Wait()
    {
        long start = clock.GetTimestamp();
        ranks.Any(false);
        _waiting += clock.GetElapsedTime(start).TotalSeconds;
    }
}
