using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>The results of one fold.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Training">Number of training images.</param>
/// <param name="Validation">Number of validation images.</param>
/// <param name="Epoch">The epoch whose weights were tested.</param>
/// <param name="TrainAccuracy">Accuracy of these weights on the training images, without augmentation.</param>
/// <param name="Test">These weights on the fold.</param>
public sealed record FoldReport(int Number, int Training, int Validation, int Epoch, double TrainAccuracy, Evaluation Test);
