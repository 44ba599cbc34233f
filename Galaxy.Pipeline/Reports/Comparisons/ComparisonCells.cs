using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>What tables show of a network in a comparison.</summary>
internal static class ComparisonCells
{
    /// <summary>Name, accuracy, interval, deviation, macro recall, accuracy in training, gap, ECE, parameters, MFLOP, images a second, time of a training.</summary>
    public static string[] Of(ComparedNetwork compared)
    {
        Evaluation pooled = compared.Pooled;
        return
        [
            compared.Network.Name, Quantity.Percent(compared.Accuracy.Mean), pooled.Interval.InPercent(), Quantity.Points(compared.Accuracy.Deviation),
            Quantity.Percent(pooled.MacroRecall), Quantity.Percent(compared.TrainAccuracy.Mean), Quantity.Points(compared.Gap),
            Quantity.Percent(pooled.Calibration.ExpectedError), Quantity.Count(compared.Network.ParameterCount),
            Quantity.Megaflops(compared.Network.ForwardFlops), Quantity.PerSecond(compared.ImagesPerSecond), Duration.Of(compared.Seconds),
        ];
    }
}
