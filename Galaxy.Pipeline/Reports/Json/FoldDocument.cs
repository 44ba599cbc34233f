using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>One fold of a cross-validation.</summary>
internal sealed record FoldDocument(int Fold, int Training, int Validation, int Epoch, double TrainAccuracy, EvaluationDocument Test)
{
    public static FoldDocument Of(FoldReport fold) => new(
        fold.Number, fold.Training, fold.Validation, fold.Epoch, fold.TrainAccuracy, EvaluationDocument.Of(fold.Test, "test"));
}
