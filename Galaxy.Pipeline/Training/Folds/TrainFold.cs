using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>Trains on all folds but one, and tests on that one.</summary>
/// <param name="number">The fold's number, from 1.</param>
/// <param name="split">A split with the fold as its test part.</param>
/// <param name="host">What it runs on.</param>
/// <param name="each">Called with every epoch.</param>
/// <returns>An <see cref="Interruption"/> if Ctrl-C came before the fold was done.</returns>
internal delegate Result<TFold> TrainFold<TFold>(int number, Split split, TrainingHost host, Func<TrainingProgress, Result<Unit>> each);
