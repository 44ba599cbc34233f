using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>Where a training begins: in a new folder from scratch, or in a run's folder from its last checkpoint.</summary>
/// <param name="Folder">The run folder; it exists.</param>
/// <param name="Checkpoint">The last checkpoint; null for a new run.</param>
internal sealed record RunStart(RunFolder Folder, Checkpoint? Checkpoint)
{
    /// <summary>The most bytes of a checkpoint besides tensors: a few hundred an epoch.</summary>
    private const long MostOtherBytes = 64L << 20;

    /// <summary>The start of a new run: writes its record.</summary>
    /// <param name="folder">The run's folder, without a run in it.</param>
    /// <param name="record">How it was started.</param>
    public static Result<RunStart> New(RunFolder folder, RunRecord record) =>
        folder.Write(record.ToFile()).Map(_ => new RunStart(folder, Checkpoint: null));

    /// <summary>The start of a run to resume: reads its checkpoint and changes nothing.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="network">The network that is trained.</param>
    /// <param name="optimizer">The optimizer it is trained with.</param>
    /// <param name="own">The weights that this process has; null for all.</param>
    public static Result<RunStart> Resume(RunFolder folder, NetworkInfo network, Optimizer optimizer, ParameterShare? own = null)
    {
        string path = folder.PathOf(RunFileNames.Checkpoint);
        if (!folder.Has(RunFileNames.Checkpoint))
            return Result.Ok(new RunStart(folder, Checkpoint: null));
        long sets = optimizer.StateFloatsPerParameter + 3L;
        return BoundedFile.Read(path, path, sets * network.ParameterFloats * sizeof(float) + MostOtherBytes)
            .Bind(file => CheckpointFile.Read(file, path, network, optimizer, own))
            .Map(checkpoint => new RunStart(folder, checkpoint));
    }

    /// <summary>Checks that the run can resume under these conditions.</summary>
    /// <param name="conditions">The conditions of the resumed run.</param>
    /// <param name="settings">The settings of the resumed run.</param>
    /// <param name="training">The images to train on.</param>
    public Result<Unit> Check(RunConditions conditions, TrainSettings settings, Batches training) => Checkpoint is null
        ? Result.Done
        : from same in Checkpoint.Conditions.Check(conditions, Folder.Path)
          from possible in Checkpoint.Check(settings, training, Folder.Path)
          select possible;
}
