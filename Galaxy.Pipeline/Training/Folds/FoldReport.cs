using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>One fold.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Training">Images that were trained on.</param>
/// <param name="Validation">Images that validated.</param>
/// <param name="Epoch">The epoch whose weights were tested.</param>
/// <param name="TrainAccuracy">These weights on the images that were trained on, as they are.</param>
/// <param name="Test">These weights on the fold.</param>
public sealed record FoldReport(int Number, int Training, int Validation, int Epoch, double TrainAccuracy, Evaluation Test);
