using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Training;

/// <summary>Reads the lazy sequence of a training's states to its end: evaluates each, keeps the best, and stops when patience runs out.</summary>
public static class TrainingSequence
{
    /// <summary>Trains from <paramref name="start"/>, which may be before the first epoch.</summary>
    /// <param name="start">Its state is disposed once the training has begun.</param>
    /// <param name="experiment">What to train on.</param>
    /// <param name="settings">How to train.</param>
    /// <param name="host">What to run on.</param>
    /// <param name="each">Called with every epoch, to save and log it. The state's weights are disposed afterward.</param>
    internal static Result<TrainingOutcome> Train<TNetwork>(
        this TrainingProgress start, Experiment experiment, TrainSettings settings, TrainingHost host, Func<TrainingProgress, Result<Unit>> each)
        where TNetwork : INetwork =>
        (start.HasWaited(settings.Patience) ? [] : start.State.Train<TNetwork>(
            experiment.TrainingBatches(settings.BatchSize, TNetwork.Info.SmallestBatch), settings, host.Workers, host.Interrupted))
        .States(host.Images)
        .Timed(host.Clock)
        .Select(timed => timed.Item.Map(state => EvaluatedEpoch.Of<TNetwork>(state, timed.Time, experiment, host.Workers)))
        .Scan(start, (progress, epoch) => progress.Add(epoch, settings.Kept))
        .Select(result => result.Bind(progress => Show(progress, each)))
        .TakeUntil(result => result.Match(progress => progress.HasWaited(settings.Patience), _ => true))
        .LastOrDefault(Result.Ok(start))
        .Bind(end => TrainingOutcome.Of(end, end.HasWaited(settings.Patience), host.Workers.Ranks.AnyEnds(host.Interrupted.IsCancellationRequested)));

    /// <summary>The states, or the problem that ends them; passes on the progress between them.</summary>
    private static IEnumerable<Result<TrainState>> States(this IEnumerable<TrainEvent> events, IProgress<long>? images)
    {
        foreach (TrainEvent happened in events)
        {
            if (happened is TrainEvent.StepDone step)
                images?.Report(step.Images);
            else if (happened is TrainEvent.EpochDone done)
                yield return Result.Ok(done.State);
            else if (happened is TrainEvent.Interrupted interrupted)
                yield return Result.Ok(interrupted.State);
            else if (happened is TrainEvent.Diverged diverged)
                yield return diverged.Problem;
        }
    }

    /// <summary>Each element with the time it took to compute; the reader's own time does not count.</summary>
    private static IEnumerable<(T Item, TimeSpan Time)> Timed<T>(this IEnumerable<T> source, TimeProvider clock)
    {
        long start = clock.GetTimestamp();
        foreach (T item in source)
        {
            yield return (item, clock.GetElapsedTime(start));
            start = clock.GetTimestamp();
        }
    }

    private static Result<TrainingProgress> Show(TrainingProgress progress, Func<TrainingProgress, Result<Unit>> each)
    {
        using (progress.State)
            return each(progress).Map(_ => progress);
    }
}
