namespace Galaxy.Kernels.Communication;

/// <summary>A rank's part of things that ranks share: neighbors, so that what all have made of them is in order.</summary>
/// <param name="First">The first one.</param>
/// <param name="End">Behind the last one; the first again if the rank has none.</param>
internal readonly record struct RankBlock(int First, int End)
{
    /// <summary>How many.</summary>
    public int Length => End - First;

    /// <summary>Where they are among all.</summary>
    public Range Range => First..End;

    /// <summary>The part of a rank; parts differ by one at most.</summary>
    /// <param name="rank">The rank.</param>
    /// <param name="ranks">How many there are.</param>
    /// <param name="count">Things in all.</param>
    public static RankBlock Of(int rank, int ranks, int count) => new(Start(rank, ranks, count), Start(rank + 1, ranks, count));

    /// <summary>The part of this process.</summary>
    public static RankBlock Own(Ranks ranks, int count) => Of(ranks.Index, ranks.Count, count);

    private static int Start(int rank, int ranks, int count) => (int)((long)count * rank / ranks);
}
