using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>How processes share work, in words, and how many can.</summary>
internal static class RankShare
{
    /// <summary>Refuses more ranks than there are shards of a batch.</summary>
    public static Result<Unit> Check(Ranks ranks, int shards) => ranks.Count <= shards
        ? Result.Done
        : new Problem("Ranks", $"there are {ranks.Count}, but a batch has {shards} shards, and a rank without one would have nothing to do",
            $"Start {shards} ranks or fewer, or train with more shards (in the recipe)");

    /// <summary>What a training runs on, in words: <c>4 ranks, 2 threads each</c>.</summary>
    public static string InWords(Ranks ranks, int threads) => ranks.IsAlone
        ? Plural.Of(threads, "thread")
        : $"{ranks.Count} ranks, {Plural.Of(threads, "thread")} each";

    /// <summary>How a cross-validation is shared: <c>3 folds on 4 ranks; one has nothing to do</c>.</summary>
    public static string Folds(Ranks ranks, int folds) => $"{folds} folds on {ranks.Count} ranks" + (ranks.Count - folds) switch
    {
        <= 0 => "",
        1 => "; one has nothing to do",
        int idle => $"; {idle} have nothing to do",
    };

    /// <summary>Says that several ranks share the pictures.</summary>
    /// <param name="ranks">The ranks.</param>
    /// <param name="threads">Threads of each.</param>
    /// <param name="say">Where to; not called if there is one rank only.</param>
    public static void Tell(Ranks ranks, int threads, Action<string> say)
    {
        if (ranks is { IsAlone: false, IsFirst: true })
            say($"{InWords(ranks, threads)}, share the pictures");
    }
}
