using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>What processes that were started together decide together. All call the same methods in the same order.</summary>
internal static class RankDecisions
{
    /// <summary>This rank's value, if all have one; otherwise the problem of the first rank that has none, on all of them.</summary>
    public static Result<T> Agree<T>(this Ranks ranks, Result<T> own)
    {
        if (ranks.IsAlone)
            return own;
        byte[][] said = ranks.Gather(own.Match(_ => [], Bytes));
        int failed = Array.FindIndex(said, problem => problem.Length > 0);
        if (failed >= 0)
            ranks.EndTogether();
        return failed switch
        {
            < 0 => own,
            0 => ReadProblem(said[0]),
            _ => ReadProblem(said[failed]).Within($"rank {failed} of {ranks.Count}"),
        };
    }

    /// <summary>The value of work that the first rank does alone, or its problem, on all ranks.</summary>
    /// <param name="ranks">The ranks.</param>
    /// <param name="work">Done by the first.</param>
    /// <param name="elsewhere">What stands for the value on the others.</param>
    public static Result<T> OnFirst<T>(this Ranks ranks, Func<Result<T>> work, T elsewhere) =>
        ranks.Agree(ranks.IsFirst ? work() : Result.Ok(elsewhere));

    /// <summary>The first rank's number on all ranks.</summary>
    /// <param name="ranks">The ranks.</param>
    /// <param name="own">What the first says; ignored on the others.</param>
    public static Result<long> FromFirst(this Ranks ranks, Result<long> own) =>
        from agreed in ranks.Agree(own)
        select BitConverter.ToInt64(ranks.Gather(BitConverter.GetBytes(agreed))[0]);

    private static byte[] Bytes(Problem problem)
    {
        using MemoryWriter writer = new();
        writer.Write(problem);
        return writer.ToArray();
    }

    private static Problem ReadProblem(byte[] bytes)
    {
        using MemoryReader reader = new(bytes);
        return reader.ReadProblem();
    }
}
