namespace Galaxy.Kernels.Communication;

/// <summary>A process on its own: whatever would be exchanged is there.</summary>
internal sealed unsafe class SingleRank : Ranks
{
    public override int Index => 0;

    public override int Count => 1;

    public override void AllGather(byte* buffer, ReadOnlySpan<long> starts)
    {
    }

    public override void Send(byte* data, long bytes, int to) => throw new InvalidOperationException("There is no other rank.");

    public override void Receive(byte* data, long bytes, int from) => throw new InvalidOperationException("There is no other rank.");

    public override void Broadcast(byte* data, long bytes, int from)
    {
    }
}
