using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Train;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>
/// Reads the sequence of a training's events: shows progress, judges and saves every epoch, and stops when patience ends or at Ctrl-C.
/// Without a start nothing is saved.
/// </summary>
internal sealed class TrainingLoop<TNetwork>(
    TrainOptions options, Experiment experiment, RunStart? start, TrainConsoleLog log, Terminal terminal, Workers workers)
    where TNetwork : INetwork
{
    private readonly RunSaving<TNetwork>? _saving = start is null ? null : new RunSaving<TNetwork>(options, experiment, start);
    private readonly List<EpochRow> _epochs = [.. start?.Checkpoint?.Epochs ?? []];
    private Candidate? _best = start?.Checkpoint?.Best;
    private long _epochStart;
    private long _lastEpochImages = start?.Checkpoint?.State.Metrics[^1].Images ?? 0;
    private int _freedEpoch;
    private bool _stoppedEarly;

    /// <exception cref="OperationCanceledException">Ctrl-C was pressed before the first step was done.</exception>
    public Result<TrainingOutcome> Run()
    {
        long images = (long)options.Settings.Epochs * experiment.Split.Training.Count;
        Problem? problem = log.Reporter.Track("Training", "images", images, Follow);
        if (problem is not null)
            return _saving?.WithWhatIsSaved(problem) ?? problem;
        if (_best is null)
            throw new OperationCanceledException(terminal.Interrupted);
        return Result.Ok(new TrainingOutcome(_best, [.. _epochs], _lastEpochImages, _stoppedEarly, terminal.Interrupted.IsCancellationRequested));
    }

    private Problem? Follow(IWorkProgress progress)
    {
        if (Restore() is { } problem)
            return problem;
        TrainState state = start?.Checkpoint?.State ?? TrainState.Start(TNetwork.Info, options.Settings);
        _epochStart = terminal.Clock.GetTimestamp();
        _stoppedEarly = _best?.HasWaited(state, options.Settings.Patience) ?? false;
        return _stoppedEarly ? null : state
            .Train<TNetwork>(experiment.TrainingBatches(options.Settings.BatchSize, TNetwork.Info.SmallestBatch), options.Settings, workers, terminal.Interrupted)
            .Select(happened => Handle(happened, progress))
            .TakeWhile(problem => problem is not null || !_stoppedEarly)
            .FirstOrDefault(problem => problem is not null);
    }

    /// <summary>The model that belongs to the checkpoint: the one in the folder may be of an epoch that Ctrl-C ended.</summary>
    private Problem? Restore()
    {
        _saving?.DeletePartial();
        if (_best is null)
            return null;
        _best = _best with { Validation = Judge(_best.Weights) };
        return _saving?.Save(_best);
    }

    private Problem? Handle(TrainEvent happened, IProgress<long> progress)
    {
        switch (happened)
        {
            case TrainEvent.StepDone step:
                FreeOnceAnEpoch(step.Epoch);
                progress.Report(step.Images);
                return null;
            case TrainEvent.EpochDone done:
                return Finish(done.State, isWhole: true);
            case TrainEvent.Interrupted interrupted:
                return Finish(interrupted.State, isWhole: false);
            case TrainEvent.Diverged diverged:
                return diverged.Problem;
            default:
                throw new InvalidOperationException($"Unknown event {happened}.");
        }
    }

    /// <summary>Behind its first step, when nobody needs the state that it began with any more.</summary>
    private void FreeOnceAnEpoch(int epoch)
    {
        if (epoch == _freedEpoch)
            return;
        _freedEpoch = epoch;
        DeadMemory.Free();
    }

    /// <summary>Saves first, the model and then the checkpoint of a whole epoch, and tells after that: no more than one epoch is ever lost.</summary>
    private Problem? Finish(TrainState state, bool isWhole)
    {
        TimeSpan time = terminal.Clock.GetElapsedTime(_epochStart);
        Candidate judged = new(state.Metrics.Length, state.EvaluatedWeights, Judge(state.EvaluatedWeights));
        EpochRow row = ToRow(state.Metrics[^1], judged.Validation, time);
        _epochs.Add(row);
        _lastEpochImages = state.Metrics[^1].Images;
        _best = _best?.Keep(options.Settings.Kept, judged) ?? judged;
        _stoppedEarly = _best.HasWaited(state, options.Settings.Patience);
        Problem? problem = ReferenceEquals(_best, judged) ? _saving?.Save(_best) : null;
        if (problem is null && isWhole)
            problem = _saving?.Save(state, _best, _epochs);
        log.Tell(row);
        _epochStart = terminal.Clock.GetTimestamp();
        return problem;
    }

    private Evaluation? Judge(Weights weights) => weights.Judge<TNetwork>(experiment.Split.Validation, experiment.Standardization, workers);

    private static EpochRow ToRow(EpochMetrics metrics, Evaluation? validation, TimeSpan time) => new(
        metrics.Epoch, metrics.Loss, metrics.Accuracy, validation?.Loss, validation?.Accuracy, metrics.Images / time.TotalSeconds, time.TotalSeconds);
}
