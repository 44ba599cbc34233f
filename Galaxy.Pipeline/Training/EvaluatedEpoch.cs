using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training;

/// <summary>The results of an epoch.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Candidate">Its weights, evaluated on the validation images.</param>
/// <param name="Row">Its figures.</param>
public sealed record EvaluatedEpoch(TrainState State, Candidate Candidate, EpochRow Row)
{
    /// <param name="state">A state after at least one step.</param>
    /// <param name="time">Time of the epoch's steps.</param>
    /// <param name="experiment">Holds the validation images.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    internal static EvaluatedEpoch Of<TNetwork>(TrainState state, TimeSpan time, Experiment experiment, Workers workers)
        where TNetwork : INetwork
    {
        Evaluation? validation = experiment.Validate<TNetwork>(state.EvaluatedWeights, workers);
        double? loss = TNetwork.Info.Votes is null ? validation?.Loss : experiment.ValidationLoss<TNetwork>(state.EvaluatedWeights, workers);
        return new EvaluatedEpoch(
            state, new Candidate(state.Metrics.Length, state.EvaluatedWeights.Share(), validation),
            EpochRow.Of(state.Metrics[^1], loss, validation?.Accuracy, time));
    }
}
