using System.Collections.Immutable;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports;

/// <summary>Several networks trained with one recipe on the same folds.</summary>
/// <param name="Data">The images that were folded.</param>
/// <param name="Folds">Folds; each network is trained once for each.</param>
/// <param name="TestTimeAugmentation">Whether tests average over all orientations.</param>
/// <param name="Seed">Seed of folds and trainings.</param>
/// <param name="Recipe">How all of them were trained.</param>
/// <param name="Networks">In the order of the command line, at least one.</param>
/// <param name="Warnings">One line each.</param>
public sealed record Comparison(
    FoldedData Data, int Folds, bool TestTimeAugmentation, ulong Seed, Recipe Recipe, ImmutableArray<ComparedNetwork> Networks,
    ImmutableArray<string> Warnings)
{
    /// <summary>Images in all.</summary>
    public int Images => Data.Images.Sum();

    /// <summary>The network that got the most images right; the first on a tie.</summary>
    public ComparedNetwork Best => Networks.MaxBy(network => network.Pooled.Confusion.Correct)!;

    /// <summary>The other networks, each compared with it.</summary>
    public ImmutableArray<BesideBest> Others => BesideBest.Of(Networks, Best);

    /// <param name="plan">How all were trained.</param>
    /// <param name="recipe">Its recipe.</param>
    /// <param name="folds">Folds.</param>
    /// <param name="done">The finished networks, at least one.</param>
    /// <param name="all">Networks in all.</param>
    internal static Comparison Of(TrainingPlan plan, Recipe recipe, int folds, ImmutableArray<TrainedNetwork> done, int all) => new(
        done[0].Data, folds, plan.TestTimeAugmentation, plan.Settings.Seed, recipe,
        [.. done.Select(network => network.Compared)],
        [
            .. done.Length < all ? [$"Interrupted after {done.Length} of {Plural.Of(all, "network")}."] : Array.Empty<string>(),
            .. done.SelectMany(network => network.Notes).Distinct(StringComparer.Ordinal),
        ]);
}
