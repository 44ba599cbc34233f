using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Harness;

/// <summary>Calls a network's static members, with memory made for each call.</summary>
internal sealed class NetworkAdapter<TNetwork> : INetworkAdapter where TNetwork : INetwork
{
    public NetworkInfo Info => TNetwork.Info;

    public TResult Use<TResult>(INetworkUser<TResult> user) => user.Use<TNetwork>();

    public float[] Forward(IReadOnlyDictionary<string, float[]> parameters, float[] images, int count, NetworkSettings settings)
    {
        using Workers workers = new(settings.Threads, settings.Ranks);
        using Workspace workspace = new(Info.Memory, settings.Capacity ?? count, workers, settings.Shards);
        using FloatMemory memory = Load(parameters);
        float[] logits = new float[count * Info.Classes.Length];
        NetworkRunner.Forward<TNetwork>(workspace, memory, images, logits);
        return logits;
    }

    public NetworkGradients LossAndGradients(
        IReadOnlyDictionary<string, float[]> parameters, float[] images, ushort[] labels, NetworkSettings settings)
    {
        using Workers workers = new(settings.Threads, settings.Ranks);
        using Workspace workspace = new(Info.Memory, settings.Capacity ?? labels.Length, workers, settings.Shards);
        using FloatMemory memory = Load(parameters);
        using FloatMemory gradients = new(Info.ParameterFloats);
        BatchLoss loss = NetworkRunner.LossAndGradients<TNetwork>(workspace, memory, Batch(images, labels, settings), gradients);
        return new NetworkGradients(loss, Tensors(gradients), gradients.Span.ToArray(), Workings(workspace));
    }

    public IReadOnlyDictionary<string, (float[] Output, float[]? Gradient)> ClassGradients(IReadOnlyDictionary<string, float[]> parameters, float[] image, ushort label)
    {
        using Workers workers = new(1);
        using Workspace workspace = new(Info.Memory, 1, workers);
        using FloatMemory memory = Load(parameters);
        using FloatMemory gradients = new(Info.ParameterFloats);
        NetworkRunner.ClassGradients<TNetwork>(workspace, memory, image, label, gradients, new float[Info.Classes.Length]);
        return Info.Maps.ToDictionary(map => map.Layer, map => (Copy(map.Shape, map.Output), map.Gradient is { } place ? Copy(map.Shape, place) : null));

        float[] Copy(Shape shape, MapPlace place)
        {
            float[] values = new float[shape.Count];
            workspace.CopyMap(shape, place, sample: 0, values);
            return values;
        }
    }

    private unsafe float[] Workings(Workspace workspace) =>
    [
        .. Floats(workspace.Samples, Info.Memory.SampleFloats * workspace.Capacity),
        .. Floats(workspace.Rows, Info.Memory.RowFloats * workspace.PaddedCapacity),
        .. Floats(workspace.ShardGradients, Info.Memory.ShardFloats * BatchShard.Count),
    ];

    private static unsafe ReadOnlySpan<float> Floats(float* first, int count) => new(first, count);

    public TrainedNetwork Train(
        IReadOnlyDictionary<string, float[]> parameters, float[] images, ushort[] labels, Optimizer optimizer, int steps,
        NetworkSettings settings)
    {
        using Workers workers = new(settings.Threads, settings.Ranks);
        using Workspace workspace = new(Info.Memory, settings.Capacity ?? labels.Length, workers, settings.Shards);
        using FloatMemory memory = Load(parameters);
        using FloatMemory gradients = new(Info.ParameterFloats);
        using FloatMemory state = new((long)Info.ParameterFloats * optimizer.StateFloatsPerParameter);
        double[] losses = new double[steps];
        ParameterShare? own = ParameterShare.Of(Info, workers.Ranks);
        for (int step = 0; step < steps; step++)
        {
            UpdateMemory update = new(memory, gradients, state, Info.TrainableFloats)
            {
                Share = own,
                Rates = settings.Rates is { } rates ? LayerRates.Of(Info, rates) : [],
            };
            if (settings.SeparateUpdate)
            {
                losses[step] = NetworkRunner.LossAndGradients<TNetwork>(workspace, memory, Batch(images, labels, settings), gradients).Mean;
                optimizer.Update(workers, update, step + 1);
            }
            else
            {
                losses[step] = optimizer.Step<TNetwork>(
                    workspace, update, Batch(images, labels, settings), step + 1, rateFactor: 1, settings.LargestNorm).Mean;
            }
        }

        return new TrainedNetwork(losses, own is null ? Tensors(memory) : Info.Parameters.ToDictionary(parameter => parameter.Name, parameter =>
        {
            float[] tensor = new float[parameter.Count];
            own.Gather(parameter, memory.Span, tensor);
            return tensor;
        }));
    }

    public TrainedEpoch TrainEpoch(IReadOnlyDictionary<string, float[]> parameters, Batches training, TrainSettings settings)
    {
        using Workers workers = new(1);
        TrainState start = new(
            Epoch: 0, Step: 0, Weights.FromTensors(Info, parameter => parameters[parameter.Name]),
            Weights.Zero((long)Info.ParameterFloats * settings.Optimizer.StateFloatsPerParameter), []);
        TrainEvent[] events = [.. start.Train<TNetwork>(training, settings with { Epochs = 1 }, workers)];
        using FloatMemory memory = new(Info.ParameterFloats);
        events.OfType<TrainEvent.EpochDone>().Single().State.Weights.CopyTo(memory);
        return new TrainedEpoch([.. events.OfType<TrainEvent.StepDone>().Select(step => step.Loss.Count)], Tensors(memory));
    }

    private static TrainingBatch Batch(float[] images, ushort[] labels, NetworkSettings settings) =>
        new(images, settings.Targets is null ? labels : [], settings.Seed, settings.Rule) { Targets = settings.Targets };

    private FloatMemory Load(IReadOnlyDictionary<string, float[]> parameters)
    {
        FloatMemory memory = new(Info.ParameterFloats);
        foreach (ParameterInfo parameter in Info.Parameters)
            parameter.CopyIn(parameters[parameter.Name], memory.Span);
        return memory;
    }

    private Dictionary<string, float[]> Tensors(FloatMemory memory) => Info.Parameters.ToDictionary(
        parameter => parameter.Name,
        parameter =>
        {
            float[] tensor = new float[parameter.Count];
            parameter.CopyOut(memory.Span, tensor);
            return tensor;
        });
}
