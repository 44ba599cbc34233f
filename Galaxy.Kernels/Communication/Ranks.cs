namespace Galaxy.Kernels.Communication;

/// <summary>
/// The processes that compute one batch together, seen from one of them. All call the same methods in the same order, each from one thread.
/// A rank that fails ends the job, so no method reports an error.
/// </summary>
internal abstract unsafe class Ranks
{
    /// <summary>One process that computes all by itself.</summary>
    public static Ranks Alone { get; } = new SingleRank();

    /// <summary>This process, from 0 to <see cref="Count"/> − 1.</summary>
    public abstract int Index { get; }

    /// <summary>How many there are.</summary>
    public abstract int Count { get; }

    /// <summary>Whether there is nobody to talk to.</summary>
    public bool IsAlone => Count == 1;

    /// <summary>Whether this process writes to console and files.</summary>
    public bool IsFirst => Index == 0;

    /// <summary>Waits until all are here, and leaves the processor to those that still work. Before long work is exchanged, not within a step.</summary>
    public virtual void Meet()
    {
    }

    /// <summary>All have agreed to end early, so that a rank which ends before the others has not failed alone.</summary>
    public virtual void EndTogether()
    {
    }

    /// <summary>Completes a buffer of which each rank has filled its own piece.</summary>
    /// <param name="buffer">The same length on every rank.</param>
    /// <param name="starts">Where each rank's piece begins, in bytes, and where the last one ends.</param>
    public abstract void AllGather(byte* buffer, ReadOnlySpan<long> starts);

    /// <summary>Sends bytes to a rank, which receives as many.</summary>
    public abstract void Send(byte* data, long bytes, int to);

    /// <summary>Receives bytes that a rank sends.</summary>
    public abstract void Receive(byte* data, long bytes, int from);

    /// <summary>Copies a rank's bytes to all others.</summary>
    public abstract void Broadcast(byte* data, long bytes, int from);
}
