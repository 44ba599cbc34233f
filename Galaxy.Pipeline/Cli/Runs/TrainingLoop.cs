using Galaxy.Kernels;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>Reads the sequence of a training's events: shows progress, judges and saves every epoch, and stops at Ctrl-C.</summary>
internal sealed class TrainingLoop<TNetwork>(
    TrainOptions options, Experiment experiment, RunStart start, RunConditions conditions, TrainStory story, Terminal terminal, Workers workers)
    where TNetwork : INetwork
{
    private readonly RunFolder _folder = start.Folder;
    private readonly List<EpochRow> _epochs = [.. start.Checkpoint?.Epochs ?? []];
    private JudgedState? _best = start.Checkpoint?.Best;
    private long _epochStart;
    private long _lastEpochImages = start.Checkpoint?.State.Metrics[^1].Images ?? 0;

    /// <exception cref="OperationCanceledException">Ctrl-C was pressed before the first step was done.</exception>
    public Result<TrainingOutcome> Run()
    {
        long images = (long)options.Settings.Epochs * experiment.Split.Training.Count;
        Problem? problem = story.Reporter.Track("Training", "images", images, Follow);
        if (problem is not null)
            return _best is null ? problem : problem with { What = $"{problem.What}; the best model, of epoch {_best.Epoch}, and the last checkpoint are in {_folder.Path}" };
        if (_best is null)
            throw new OperationCanceledException(terminal.Interrupted);
        return Result.Ok(new TrainingOutcome(_best, [.. _epochs], _lastEpochImages, terminal.Interrupted.IsCancellationRequested));
    }

    private Problem? Follow(ITally tally)
    {
        if (Restore() is { } problem)
            return problem;
        TrainState state = start.Checkpoint?.State ?? TrainState.Start(TNetwork.Info, options.Settings);
        _epochStart = terminal.Clock.GetTimestamp();
        return state
            .Train<TNetwork>(experiment.TrainingBatches(options.Settings.BatchSize), options.Settings, workers, terminal.Interrupted)
            .Select(happened => Handle(happened, tally))
            .FirstOrDefault(problem => problem is not null);
    }

    /// <summary>The model that belongs to the checkpoint: the one in the folder may be of an epoch that Ctrl-C ended.</summary>
    private Problem? Restore()
    {
        _folder.DeletePartial();
        return _best is { } best ? Save(best) : null;
    }

    private Problem? Handle(TrainEvent happened, IProgress<long> tally)
    {
        switch (happened)
        {
            case TrainEvent.StepDone step:
                tally.Report(step.Images);
                return null;
            case TrainEvent.EpochDone done:
                return Finish(done.State) ?? SaveCheckpoint(done.State);
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
        JudgedState judged = new(
            state.Metrics.Length, state.Weights, state.Weights.Judge<TNetwork>(experiment.Split.Validation, experiment.Standardisation, workers));
        EpochRow row = ToRow(state.Metrics[^1], judged.Validation, time);
        _epochs.Add(row);
        _lastEpochImages = state.Metrics[^1].Images;
        story.Tell(row);
        JudgedState best = _best?.Better(judged) ?? judged;
        Problem? problem = ReferenceEquals(best, judged) ? Save(best) : null;
        _best = problem is null ? best : _best;
        return problem;
    }

    /// <summary>After every epoch that is worth keeping.</summary>
    private Problem? Save(JudgedState best)
    {
        NetworkInfo network = TNetwork.Info;
        Model model = new(
            network.Name, network.Spec, network.Classes, options.Crop, experiment.Standardisation, options.Settings.Seed, options.Data.ToTrainingImages(), best.Weights);
        return _folder.Write([RunFiles.Model(ModelFile.ToBytes(model, network))]);
    }

    /// <summary>After every whole epoch and its model, so that no more than one epoch is ever lost.</summary>
    private Problem? SaveCheckpoint(TrainState state)
    {
        Problem? problem = _folder.Write([RunFiles.Checkpoint(new Checkpoint(conditions, state, _best!, [.. _epochs]), TNetwork.Info)]);
        _epochStart = terminal.Clock.GetTimestamp();
        return problem;
    }

    private static EpochRow ToRow(EpochMetrics metrics, Evaluation? validation, TimeSpan time) => new(
        metrics.Epoch, metrics.Loss, metrics.Accuracy, validation?.Loss, validation?.Accuracy, metrics.Images / time.TotalSeconds, time.TotalSeconds);
}
