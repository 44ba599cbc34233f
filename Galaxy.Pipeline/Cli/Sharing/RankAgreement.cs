using System.Collections.Immutable;
using System.Text;
using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>
/// Whether all ranks are about to do the same: a rank that differs would send other bytes than the others expect, or mix in other results.
/// </summary>
internal static class RankAgreement
{
    /// <summary>Whether all ranks say the same; the first difference from the first rank is told, on all of them.</summary>
    /// <param name="ranks">The ranks.</param>
    /// <param name="facts">What must be the same, in an order that they share; not asked for if there is one rank only.</param>
    public static Result<Unit> Check(this Ranks ranks, Func<IEnumerable<RankFact>> facts) =>
        ranks.IsAlone ? Result.Done : Check(ranks, [.. facts()]);

    private static Result<Unit> Check(Ranks ranks, ImmutableArray<RankFact> facts)
    {
        string[][] said = [.. ranks.Gather(Encoding.UTF8.GetBytes(string.Join('\n', facts.Select(fact => fact.Line)))).Select(Lines)];
        IEnumerable<(string Words, string Remedy)> differences =
            from rank in Enumerable.Range(0, ranks.Count)
            from place in Enumerable.Range(0, Math.Min(said[0].Length, said[rank].Length))
            where said[rank][place] != said[0][place]
            select (Words: RankFact.Difference(rank, said[0][place], said[rank][place]), facts[Math.Min(place, facts.Length - 1)].Remedy);
        ImmutableArray<Problem> first = [.. differences.Take(1).Select(difference => new Problem("Ranks", difference.Words, difference.Remedy))];
        if (first.Length > 0)
            ranks.EndTogether();
        return Problems.Check(first);
    }

    private static string[] Lines(byte[] said) => Encoding.UTF8.GetString(said).Split('\n');
}
