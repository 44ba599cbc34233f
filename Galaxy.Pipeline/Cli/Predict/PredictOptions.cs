using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>The options of <c>galaxy predict</c>.</summary>
internal sealed record PredictOptions(IReadOnlyList<string> Places, PredictionFormat Format, int Threads, bool TestTimeAugmentation);
