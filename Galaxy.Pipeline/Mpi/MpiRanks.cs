using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Mpi;

/// <summary>The processes of an MPI job.</summary>
internal sealed unsafe class MpiRanks(MpiLibrary mpi) : Ranks
{
    /// <summary>MPI counts bytes with 32 bits.</summary>
    private const int MostBytes = 1 << 30;

    public override int Index { get; } = mpi.Rank();

    public override int Count { get; } = mpi.Size();

    /// <summary>Whether all have agreed to end early.</summary>
    public bool EndsTogether { get; private set; }

    public override void EndTogether() => EndsTogether = true;

    public override void AllGather(byte* buffer, ReadOnlySpan<long> starts)
    {
        if (starts[Count] > MostBytes)
        {
            for (int rank = 0; rank < Count; rank++)
                Broadcast(buffer + starts[rank], starts[rank + 1] - starts[rank], rank);
            return;
        }

        int* firsts = stackalloc int[Count], counts = stackalloc int[Count];
        for (int rank = 0; rank < Count; rank++)
        {
            firsts[rank] = (int)starts[rank];
            counts[rank] = (int)(starts[rank + 1] - starts[rank]);
        }

        mpi.AllGather(buffer, counts, firsts);
    }

    public override void Meet()
    {
        nint request = 0;
        mpi.BeginBarrier(&request);
        SpinWait wait = default;
        while (!mpi.IsDone(&request))
            wait.SpinOnce();
    }

    public override void Send(byte* data, long bytes, int to)
    {
        for (long done = 0; done < bytes; done += MostBytes)
            mpi.Send(data + done, (int)Math.Min(MostBytes, bytes - done), to);
    }

    public override void Receive(byte* data, long bytes, int from)
    {
        for (long done = 0; done < bytes; done += MostBytes)
            mpi.Receive(data + done, (int)Math.Min(MostBytes, bytes - done), from);
    }

    public override void Broadcast(byte* data, long bytes, int from)
    {
        for (long done = 0; done < bytes; done += MostBytes)
            mpi.Broadcast(data + done, (int)Math.Min(MostBytes, bytes - done), from);
    }
}
