namespace Galaxy.Pipeline.Training.Folds;

/// <summary>A finished fold.</summary>
/// <param name="Report">Its results.</param>
/// <param name="Answers">The answers to its test images.</param>
/// <param name="ImagesShown">Images shown in training, over all epochs.</param>
/// <param name="TrainingSeconds">Time of all its epochs.</param>
/// <param name="EvaluationSeconds">Time to fit the temperature and test.</param>
internal sealed record TestedFold(FoldReport Report, Predictions Answers, long ImagesShown, double TrainingSeconds, double EvaluationSeconds)
{
    /// <summary>How the test went, in words.</summary>
    public string InWords =>
        $"accuracy {Quantity.Percent(Report.Test.Accuracy)}, macro recall {Quantity.Percent(Report.Test.MacroRecall)}, "
        + $"loss {Quantity.Loss(Report.Test.Loss)}";
}
