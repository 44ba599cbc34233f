using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Serving;

/// <summary>The promise that a server makes without being asked for one.</summary>
internal static class ModelPromise
{
    private static readonly decimal[] _levels = [0.95m, 0.9m, 0.8m];

    /// <summary>The sets of the highest usual level that a model can promise for pictures as they are; null if it can promise none.</summary>
    /// <param name="scores">What the model was fitted with; null if it has none.</param>
    public static PredictionSets? Highest(CalibrationScores? scores) =>
        _levels.Select(level => PredictionSets.Of(scores, level, allOrientations: false)).Values().FirstOrDefault();
}
