using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Saves a training as it goes, and knows what of it is on the disk.</summary>
internal sealed class RunSaving<TNetwork>(TrainOptions options, Experiment experiment, RunStart start) where TNetwork : INetwork
{
    private int? _modelEpoch = start.Checkpoint?.Best.Epoch;

    /// <summary>Deletes what a process that was killed had begun to write.</summary>
    public void DeletePartial() => start.Folder.DeletePartial();

    /// <summary>The model of the epoch that is kept so far.</summary>
    public Problem? Save(Candidate best)
    {
        Problem? problem = start.Folder.Write([RunModel.Of<TNetwork>(options, experiment, best.Weights).ToFile<TNetwork>()]);
        _modelEpoch = problem is null ? best.Epoch : _modelEpoch;
        return problem;
    }

    /// <summary>The state after a whole epoch, behind its model.</summary>
    public Problem? Save(TrainState state, Candidate best, IEnumerable<EpochRow> epochs) =>
        start.Folder.Write([CheckpointFile.ToFile(new Checkpoint(start.Conditions!, state, best, [.. epochs]), TNetwork.Info)]);

    /// <summary>A problem that ends the training, with what of it is saved.</summary>
    public Problem WithWhatIsSaved(Problem problem) => (_modelEpoch, start.Folder.Has(RunFileNames.Model), start.Folder.Has(RunFileNames.Checkpoint)) switch
    {
        ({ } epoch, true, true) => problem with { What = $"{problem.What}; the model of epoch {epoch} and the last checkpoint are in {start.Folder.Path}" },
        ({ } epoch, true, false) => problem with { What = $"{problem.What}; the model of epoch {epoch} is in {start.Folder.Path}, but no checkpoint" },
        _ => problem,
    };
}
