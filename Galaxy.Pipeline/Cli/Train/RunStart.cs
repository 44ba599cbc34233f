using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Where a training begins: in a folder of its own from nothing, or in that of a run from its last checkpoint.</summary>
/// <param name="Folder">The run folder; it exists.</param>
/// <param name="Checkpoint">Null for the first weights.</param>
internal sealed record RunStart(RunFolder Folder, Checkpoint? Checkpoint)
{
    /// <summary>What the run learns from and how; known when its images are read.</summary>
    public RunConditions? Conditions { get; init; }

    /// <summary>What a checkpoint may hold besides tensors: a few hundred bytes an epoch.</summary>
    private const long MostOtherBytes = 64L << 20;

    /// <summary>Of a new run: writes its record.</summary>
    /// <param name="folder">The run's, without a run in it.</param>
    /// <param name="options">What the run was asked for.</param>
    public static Result<RunStart> New(RunFolder folder, TrainOptions options) =>
        folder.Write(new RunRecord(options.Arguments, IsFinished: false).ToFile()).Map(_ => new RunStart(folder, Checkpoint: null));

    /// <summary>Of a run to go on with: reads its checkpoint and changes nothing.</summary>
    public static Result<RunStart> Resume(RunFolder folder, NetworkInfo network, Optimizer optimizer)
    {
        string path = folder.PathOf(RunFileNames.Checkpoint);
        if (!folder.Has(RunFileNames.Checkpoint))
            return Result.Ok(new RunStart(folder, Checkpoint: null));
        long sets = optimizer.StateFloatsPerParameter + 3L;
        return BoundedFile.Read(path, path, sets * network.ParameterFloats * sizeof(float) + MostOtherBytes)
            .Bind(file => CheckpointFile.Read(file, path, network, optimizer))
            .Map(checkpoint => new RunStart(folder, checkpoint));
    }

    /// <summary>The same start under these conditions, if the run can go on from it.</summary>
    /// <param name="conditions">Those under which it would go on.</param>
    /// <param name="settings">How it would.</param>
    /// <param name="training">What on.</param>
    public Result<RunStart> Check(RunConditions conditions, TrainSettings settings, Batches training)
    {
        if (Checkpoint?.Conditions.Difference(conditions) is { } difference)
            return new Problem(Folder.Path, $"the run cannot go on: {difference}", "Bring back what has changed, or start a new run");
        return Checkpoint?.Contradiction(settings, training) is { } contradiction
            ? new Problem(Folder.Path, $"the run cannot go on: {contradiction}", "Put back the checkpoint of the run, or start a new run")
            : Result.Ok(this with { Conditions = conditions });
    }
}
