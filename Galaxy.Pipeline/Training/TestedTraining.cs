namespace Galaxy.Pipeline.Training;

/// <summary>A training that is over, and what its model predicts.</summary>
/// <param name="Plan">How it trained.</param>
/// <param name="Data">What it trained on.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Predictions">What the kept model predicts.</param>
/// <param name="ResumedAfter">The epoch after which the run was resumed, 0 for before the first; null if it was not.</param>
internal sealed record TestedTraining(
    TrainingPlan Plan, TrainingData Data, TrainingOutcome Outcome, PartPredictions Predictions, int? ResumedAfter);
