namespace Galaxy.Kernels.Communication;

/// <summary>What ranks tell each other outside a pass.</summary>
internal static unsafe class RankBytes
{
    /// <summary>What every rank says, in the order of the ranks.</summary>
    /// <param name="ranks">The ranks.</param>
    /// <param name="own">What this one says; of any length.</param>
    public static byte[][] Gather(this Ranks ranks, byte[] own)
    {
        if (ranks.IsAlone)
            return [own];
        ranks.Meet();
        long[] lengths = new long[ranks.Count];
        lengths[ranks.Index] = own.Length;
        fixed (long* first = lengths)
            ranks.AllGather((byte*)first, [.. Enumerable.Range(0, ranks.Count + 1).Select(rank => (long)rank * sizeof(long))]);
        byte[][] said = [.. lengths.Select((length, rank) => rank == ranks.Index ? own : new byte[length])];
        for (int rank = 0; rank < ranks.Count; rank++)
        {
            fixed (byte* bytes = said[rank])
                ranks.Broadcast(bytes, lengths[rank], rank);
        }

        return said;
    }

    /// <summary>The least of all ranks' numbers.</summary>
    public static int Least(this Ranks ranks, int own) => ranks.IsAlone
        ? own
        : ranks.Gather(BitConverter.GetBytes(own)).Min(bytes => BitConverter.ToInt32(bytes));

    /// <summary>Whether it is so on any rank; allocates nothing.</summary>
    public static bool Any(this Ranks ranks, bool own)
    {
        if (ranks.IsAlone)
            return own;
        byte* said = stackalloc byte[ranks.Count];
        Span<long> starts = stackalloc long[ranks.Count + 1];
        for (int rank = 0; rank <= ranks.Count; rank++)
            starts[rank] = rank;
        said[ranks.Index] = own ? (byte)1 : (byte)0;
        ranks.AllGather(said, starts);
        return new Span<byte>(said, ranks.Count).Contains((byte)1);
    }

    /// <summary>Whether any rank has to end early; then all have agreed to.</summary>
    public static bool AnyEnds(this Ranks ranks, bool own)
    {
        bool ends = ranks.Any(own);
        if (ends)
            ranks.EndTogether();
        return ends;
    }
}
