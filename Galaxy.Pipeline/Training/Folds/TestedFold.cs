namespace Galaxy.Pipeline.Training.Folds;

/// <summary>A fold that is done.</summary>
/// <param name="Report">What it says.</param>
/// <param name="Answers">Its test images' answers.</param>
/// <param name="ImagesShown">In training, over all epochs.</param>
/// <param name="TrainingSeconds">Of all its epochs.</param>
/// <param name="EvaluationSeconds">Of fitting the temperature, and of the test.</param>
internal sealed record TestedFold(FoldReport Report, Predictions Answers, long ImagesShown, double TrainingSeconds, double EvaluationSeconds);
