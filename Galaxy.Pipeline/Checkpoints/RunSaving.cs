using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>Saves a training as it goes, and knows what is on the disk.</summary>
/// <param name="plan">The training's plan.</param>
/// <param name="experiment">What it trains on.</param>
/// <param name="start">Where it began.</param>
/// <param name="conditions">What must be unchanged to resume the run.</param>
internal sealed class RunSaving<TNetwork>(TrainingPlan plan, Experiment experiment, RunStart start, RunConditions conditions)
    where TNetwork : INetwork
{
    private int? _modelEpoch = start.Checkpoint?.Best.Epoch;

    /// <summary>
    /// The progress that a training resumes from. Deletes files that a killed process left half-written, and rewrites the best
    /// model: the one in the folder may be from an epoch that Ctrl-C ended.
    /// </summary>
    /// <param name="evaluate">Evaluates weights on the validation images, since no file has the result.</param>
    /// <param name="own">The weights that this process has; null for all.</param>
    public Result<TrainingProgress> Restore(Func<Candidate, Candidate> evaluate, ParameterShare? own = null)
    {
        start.Folder.DeletePartial();
        if (start.Checkpoint is not { } checkpoint)
            return Result.Ok(plan.Start(TNetwork.Info, plan.Settings, own));
        Candidate best = evaluate(checkpoint.Best);
        return SaveModel(best).Map(_ => new TrainingProgress(checkpoint.State, best, checkpoint.Epochs));
    }

    /// <summary>
    /// Saves the model if the last epoch is the best so far, then the state if the epoch is whole: at most one epoch is ever
    /// lost.
    /// </summary>
    public Result<Unit> Save(TrainingProgress progress) =>
        from model in progress.IsBest ? SaveModel(progress.Best!) : Result.Done
        from state in progress.State.IsWhole ? SaveState(progress) : Result.Done
        select state;

    /// <summary>A problem that ends the training, with a note on what is saved.</summary>
    public Problem WithWhatIsSaved(Problem problem) => (_modelEpoch, Has(RunFileNames.Model), Has(RunFileNames.Checkpoint)) switch
    {
        _ when problem is Interruption => problem,
        ({ } epoch, true, true) =>
            problem with { What = $"{problem.What}; the model of epoch {epoch} and the last checkpoint are in {start.Folder.Path}" },
        ({ } epoch, true, false) =>
            problem with { What = $"{problem.What}; the model of epoch {epoch} is in {start.Folder.Path}, but no checkpoint" },
        _ => problem,
    };

    private Result<Unit> SaveModel(Candidate best) =>
        start.Folder.Write(plan.ToModel<TNetwork>(experiment, best.Weights).ToFile(TNetwork.Info)).Map(_ =>
        {
            _modelEpoch = best.Epoch;
            return default(Unit);
        });

    private Result<Unit> SaveState(TrainingProgress progress) =>
        start.Folder
            .Write(CheckpointFile.ToFile(new Checkpoint(conditions, progress.State, progress.Best!, progress.Epochs), TNetwork.Info))
            .Map(_ => default(Unit));

    private bool Has(string file) => start.Folder.Has(file);
}
