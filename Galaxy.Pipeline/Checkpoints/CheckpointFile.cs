using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>
/// Checkpoints as safetensors: the weights, the optimizer's state, the weights' average if one is kept and, unless they are the last ones,
/// the best weights so far, each under the names of a model file, prefixed with the set's name; the rest as metadata.
/// </summary>
public static class CheckpointFile
{
    private const string WeightsSet = "weights";
    private const string AverageSet = "average";
    private const string BestSet = "best";
    private const string Remedy = "Put back the file of the run, or start a new run";

    /// <summary>Writes a checkpoint; no more than its largest tensor is held in memory.</summary>
    public static void Write(Stream file, Checkpoint checkpoint, NetworkInfo network) => SafetensorsWriter.Write(
        file, CheckpointMetadata.Of(checkpoint, network), [.. Tensors(checkpoint, network)]);

    /// <summary>The checkpoint as a file of its run.</summary>
    public static RunFile ToFile(Checkpoint checkpoint, NetworkInfo network) =>
        new(RunFileNames.Checkpoint, file => Write(file, checkpoint, network));

    /// <summary>Reads a checkpoint of a network, or says why it cannot.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="network">The network that is trained.</param>
    /// <param name="optimizer">The optimizer it is trained with.</param>
    public static Result<Checkpoint> Read(byte[] file, string name, NetworkInfo network, Optimizer optimizer) =>
        Read(file, name, network, optimizer, own: null);

    /// <summary>The same on a process that has some of the weights; null for all.</summary>
    internal static Result<Checkpoint> Read(byte[] file, string name, NetworkInfo network, Optimizer optimizer, ParameterShare? own) =>
        from tensors in SafetensorsReader.Read(file, name)
        from same in CheckpointMetadata.Check(
            tensors.Metadata, network, difference => new Problem(name, $"it is not a checkpoint of {network.Name}: {difference}", Remedy))
        from checkpoint in Read(tensors, name, network, optimizer, own)
        select checkpoint;

    private static Result<Checkpoint> Read(
        SafetensorsFile file, string name, NetworkInfo network, Optimizer optimizer, ParameterShare? own)
    {
        try
        {
            CheckpointMetadata metadata = CheckpointMetadata.Read(file.Metadata);
            return Result.Ok(Read(file, metadata.Conditions, metadata.Progress, network, optimizer, own));
        }
        catch (MalformedFileException malformed)
        {
            return new Problem(name, $"it is not a complete checkpoint of {network.Name}: {malformed.Message}", Remedy);
        }
    }

    private static Checkpoint Read(SafetensorsFile file, RunConditions conditions, CheckpointProgress progress, NetworkInfo network,
        Optimizer optimizer, ParameterShare? own)
    {
        int states = optimizer.StateFloatsPerParameter;
        TensorTable tensors = TensorTable.Of(file, Sets(states, progress.HasAverage, progress.BestEpoch != progress.Epoch)
            .SelectMany(set => network.Parameters.Select(parameter => new TensorShape(Name(set, parameter), parameter.Shape))),
            [ElementType.Float32]);
        Weights weights = Parameters(WeightsSet);
        Weights memory = Weights.FromTensors(
            network, states, (state, parameter) => tensors.StateValues(Name(OptimizerSet(state), parameter), AreSquares(optimizer, state)), own);
        Weights? average = progress.HasAverage ? Parameters(AverageSet) : null;
        Weights best = progress.BestEpoch == progress.Epoch ? (average ?? weights).Share() : Parameters(BestSet);
        return new Checkpoint(
            conditions,
            new TrainState(progress.Epoch, progress.Step, weights, memory, progress.Metrics) { AveragedWeights = average },
            new Candidate(progress.BestEpoch, best, Validation: null),
            progress.Epochs);

        Weights Parameters(string set) => Weights.FromTensors(
            network, sets: 1, (_, parameter) => tensors.FiniteValues(Name(set, parameter), parameter.Kind), own);
    }

    private static bool AreSquares(Optimizer optimizer, int state) => state == 1 && optimizer is (Optimizer.Adam or Optimizer.AdamW);

    private static IEnumerable<FloatTensor> Tensors(Checkpoint checkpoint, NetworkInfo network)
    {
        TrainState state = checkpoint.State;
        int states = (int)(state.OptimizerState.Length / network.ParameterFloats);
        return
        [
            .. Tensors(WeightsSet, state.Weights, 0, network),
            .. Enumerable.Range(0, states)
                .SelectMany(index => Tensors(OptimizerSet(index), state.OptimizerState, index * network.ParameterFloats, network)),
            .. state.AveragedWeights is { } average ? Tensors(AverageSet, average, 0, network) : [],
            .. checkpoint.Best.Epoch == state.Epoch ? [] : Tensors(BestSet, checkpoint.Best.Weights, 0, network),
        ];
    }

    private static IEnumerable<FloatTensor> Tensors(string set, Weights values, int start, NetworkInfo network) =>
        network.Parameters.Select(parameter => new FloatTensor(
            Name(set, parameter), parameter.Shape, tensor => values.CopyTensor(parameter, tensor, start)));

    private static ImmutableArray<string> Sets(int states, bool withAverage, bool withBest) =>
    [
        WeightsSet,
        .. Enumerable.Range(0, states).Select(OptimizerSet),
        .. withAverage ? [AverageSet] : Array.Empty<string>(),
        .. withBest ? [BestSet] : Array.Empty<string>(),
    ];

    private static string OptimizerSet(int state) => $"optimizer.{state}";

    private static string Name(string set, ParameterInfo parameter) => $"{set}.{parameter.Name}";
}
