using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>How many processes can share a training.</summary>
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
}
