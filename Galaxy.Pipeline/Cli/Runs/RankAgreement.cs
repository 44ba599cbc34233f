using System.Collections.Immutable;
using System.Text;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>
/// Whether all ranks are about to do the same: a rank that differs would send other bytes than the others expect, or learn something else.
/// </summary>
internal static class RankAgreement
{
    /// <summary>A training that all ranks are about to begin. All come to the same answer.</summary>
    /// <param name="ranks">The ranks.</param>
    /// <param name="options">How to train.</param>
    /// <param name="network">What to train.</param>
    public static Result<Unit> Check(Ranks ranks, TrainOptions options, NetworkInfo network) =>
        ranks.IsAlone ? Result.Done : Check(ranks, Facts(options, network));

    /// <summary>The checkpoint that all ranks have read.</summary>
    /// <param name="ranks">The ranks.</param>
    /// <param name="step">Steps done before it; null if there is none.</param>
    public static Result<Unit> Check(Ranks ranks, int? step) =>
        ranks.IsAlone ? Result.Done : Check(ranks, [new RankFact("step of its checkpoint", $"{step ?? 0}")]);

    /// <summary>Whether all ranks say the same; the first difference from the first rank is told.</summary>
    /// <param name="ranks">The ranks.</param>
    /// <param name="facts">What must be the same, in an order that they share.</param>
    internal static Result<Unit> Check(Ranks ranks, ImmutableArray<RankFact> facts)
    {
        string[] said = [.. ranks.Gather(Encoding.UTF8.GetBytes(string.Join('\n', facts.Select(fact => fact.Line)))).Select(Encoding.UTF8.GetString)];
        string[] first = said[0].Split('\n');
        return Problems.First(
            said.SelectMany((lines, rank) => first.Zip(lines.Split('\n'))
                .Where(pair => pair.First != pair.Second)
                .Select(pair => RankFact.Difference(rank, pair.First, pair.Second))),
            difference => new Problem("Ranks", difference, "Start all ranks with the same program, files and command line"));
    }

    private static Guid Build(Type type) => type.Module.ModuleVersionId;

    private static ImmutableArray<RankFact> Facts(TrainOptions options, NetworkInfo network) =>
    [
        new("build of the program", $"{Build(typeof(RankAgreement))} {Build(typeof(NetworkInfo))}") { IsShown = false },
        new("network", network.Spec) { IsShown = false },
        .. RunOptions.Conditions(options, fingerprint: "").Options.Select(option => new RankFact(option.Name, option.Value.GetRawText())),
        new("run to resume", options.IsResumed ? options.Out! : "none"),
    ];
}
