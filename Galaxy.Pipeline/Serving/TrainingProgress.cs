namespace Galaxy.Pipeline.Serving;

/// <summary>How far the pictures are read that a model learned from, at one moment.</summary>
/// <param name="State">How far.</param>
/// <param name="Count">How many have been read; final in <see cref="TrainingReading.Ready"/>.</param>
/// <param name="Problem">Why they are not there; null if they are, or will be.</param>
internal sealed record TrainingProgress(TrainingReading State, int Count, Problem? Problem);
