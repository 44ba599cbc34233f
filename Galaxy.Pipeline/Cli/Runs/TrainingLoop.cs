using Galaxy.Kernels;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>
/// Reads the sequence of a training's events: shows progress, judges and saves every epoch, and stops when patience ends or at Ctrl-C.
/// Without a folder nothing is saved.
/// </summary>
internal sealed class TrainingLoop<TNetwork>(
    TrainOptions options, Experiment experiment, RunFolder? folder, TrainStory story, Terminal terminal, Workers workers)
    where TNetwork : INetwork
{
    private readonly List<EpochRow> _epochs = [];
    private JudgedState? _best;
    private long _epochStart;
    private long _lastEpochImages;
    private bool _stoppedEarly;

    /// <exception cref="OperationCanceledException">Ctrl-C was pressed before the first step was done.</exception>
    public Result<TrainingOutcome> Run()
    {
        long images = (long)options.Settings.Epochs * experiment.Split.Training.Count;
        Problem? problem = story.Reporter.Track("Training", "images", images, Follow);
        if (problem is not null)
            return _best is null || folder is null ? problem : problem with { What = $"{problem.What}; the model of epoch {_best.State.Metrics.Length} is in {folder.Path}" };
        if (_best is null)
            throw new OperationCanceledException(terminal.Interrupted);
        return Result.Ok(new TrainingOutcome(_best, [.. _epochs], _lastEpochImages, _stoppedEarly, terminal.Interrupted.IsCancellationRequested));
    }

    private Problem? Follow(ITally tally)
    {
        TrainState start = TrainState.Start(TNetwork.Info, options.Settings);
        _epochStart = terminal.Clock.GetTimestamp();
        return start
            .Train<TNetwork>(experiment.TrainingBatches(options.Settings.BatchSize), options.Settings, workers, terminal.Interrupted)
            .Select(happened => Handle(happened, tally))
            .TakeWhile(problem => problem is not null || !_stoppedEarly)
            .FirstOrDefault(problem => problem is not null);
    }

    private Problem? Handle(TrainEvent happened, IProgress<long> tally)
    {
        switch (happened)
        {
            case TrainEvent.StepDone step:
                tally.Report(step.Images);
                return null;
            case TrainEvent.EpochDone done:
                return Finish(done.State);
            case TrainEvent.Interrupted interrupted:
                return Finish(interrupted.State);
            case TrainEvent.Diverged diverged:
                return diverged.Problem;
            default:
                throw new InvalidOperationException($"Unknown event {happened}.");
        }
    }

    private Problem? Finish(TrainState state)
    {
        TimeSpan time = terminal.Clock.GetElapsedTime(_epochStart);
        JudgedState judged = new(state, state.JudgedWeights.Judge<TNetwork>(experiment.Split.Validation, experiment.Standardisation, workers));
        EpochRow row = ToRow(judged, time);
        _epochs.Add(row);
        _lastEpochImages = state.Metrics[^1].Images;
        story.Tell(row);
        JudgedState best = _best?.Better(judged) ?? judged;
        Problem? problem = ReferenceEquals(best, judged) ? Save(state) : null;
        _best = problem is null ? best : _best;
        _stoppedEarly = best.HasWaited(state, options.Settings.Patience);
        _epochStart = terminal.Clock.GetTimestamp();
        return problem;
    }

    /// <summary>After every epoch that is worth keeping, so that no more than one is ever lost.</summary>
    private Problem? Save(TrainState state) => folder?.Write([RunModel.Of<TNetwork>(options, experiment, state.JudgedWeights)]);

    private static EpochRow ToRow(JudgedState judged, TimeSpan time)
    {
        EpochMetrics metrics = judged.State.Metrics[^1];
        return new EpochRow(
            metrics.Epoch, metrics.Loss, metrics.Accuracy, judged.Validation?.Loss, judged.Validation?.Accuracy,
            metrics.Images / time.TotalSeconds, time.TotalSeconds);
    }
}
