using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>What tables show of a network in a comparison.</summary>
internal static class ComparisonCells
{
    /// <summary>Name, accuracy, interval, deviation, macro recall, accuracy in training, gap, ECE, parameters, MFLOP, images a second, minutes.</summary>
    public static string[] Of(ComparedNetwork compared)
    {
        Evaluation pooled = compared.Pooled;
        return
        [
            compared.Network.Name, $"{compared.Accuracy.Mean:P1}", $"{100 * pooled.Interval.Low:F1} to {100 * pooled.Interval.High:F1}",
            $"{100 * compared.Accuracy.Deviation:F1}", $"{pooled.MacroRecall:P1}", $"{compared.TrainAccuracy.Mean:P1}", $"{100 * compared.Gap:F1}",
            $"{pooled.Calibration.ExpectedError:F3}", $"{compared.Network.ParameterCount:N0}", $"{compared.Network.ForwardFlops / 1e6:F1}",
            $"{compared.ImagesPerSecond:N0}", $"{compared.Minutes:F1}",
        ];
    }
}
