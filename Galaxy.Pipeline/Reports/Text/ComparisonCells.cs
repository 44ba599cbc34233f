using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>What tables show of a network in a comparison.</summary>
internal static class ComparisonCells
{
    /// <summary>Of the columns behind the name.</summary>
    public static ImmutableArray<string> Heads { get; } =
    [
        "accuracy", "95 % interval", "deviation of folds", "macro recall", "training images", "gap", "ECE", "parameters", "MFLOP forward", "images/s",
        "a training",
    ];

    /// <summary>Name, then what <see cref="Heads"/> says.</summary>
    public static ImmutableArray<string> Of(ComparedNetwork compared)
    {
        Evaluation pooled = compared.Pooled;
        return
        [
            compared.Network.Name, Quantity.Percent(pooled.Accuracy), pooled.Interval.InPercent(), Quantity.Points(compared.Accuracy.Deviation),
            Quantity.Percent(pooled.MacroRecall), Quantity.Percent(compared.TrainAccuracy.Mean), Quantity.Points(compared.Gap),
            Quantity.Percent(pooled.Calibration.ExpectedError), Quantity.Count(compared.Network.ParameterCount),
            Quantity.Megaflops(compared.Network.ForwardFlops), Quantity.PerSecond(compared.ImagesPerSecond), Duration.Of(compared.Seconds),
        ];
    }
}
