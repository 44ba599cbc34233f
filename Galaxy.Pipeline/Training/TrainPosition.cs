using System.Collections.Immutable;

namespace Galaxy.Pipeline.Training;

/// <summary>How far a training is: a state without its weights, which are large.</summary>
/// <param name="Epoch">Whole epochs done.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Metrics">One per epoch done or begun.</param>
internal sealed record TrainPosition(int Epoch, int Step, ImmutableArray<EpochMetrics> Metrics);
