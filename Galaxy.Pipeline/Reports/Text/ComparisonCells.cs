using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>A network of a comparison as cells of a table.</summary>
internal static class ComparisonCells
{
    /// <summary>Headers of the columns after the name.</summary>
    public static ImmutableArray<string> Heads { get; } =
    [
        "accuracy", "95 % interval", "deviation of folds", "macro recall", "training images", "gap", "ECE", "parameters", "MFLOP forward", "images/s",
        "a training",
    ];

    /// <summary>The name, then the columns of <see cref="Heads"/>.</summary>
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
