using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>A network with everything needed to run training steps on random images of one batch size.</summary>
internal sealed class StepBench<TNetwork> : IDisposable where TNetwork : INetwork
{
    private const string Inferring = "forward";

    private static readonly Optimizer Momentum = new Optimizer.Momentum(0.01, 0.9, 5e-4);

    private readonly int _batch;
    private readonly Workspace _workspace;
    private readonly FloatMemory _parameters = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _gradients = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _velocity = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _images;
    private readonly ushort[] _labels;

    /// <summary>A vote for every answer, if the network learns votes.</summary>
    private readonly float[] _targets;
    private readonly float[] _logits;
    private readonly Workers _workers;
    private readonly List<BatchTensor> _pictures = [];

    public StepBench(int batch, Workers workers)
    {
        NetworkInfo network = TNetwork.Info;
        _batch = batch;
        _workers = workers;
        _workspace = new Workspace(network.Memory, batch, workers);
        _images = new FloatMemory((long)batch * network.Input.Count);
        _labels = network.Votes is null ? new ushort[batch] : [];
        _targets = network.Votes is { } votes ? [.. Enumerable.Repeat(1f, batch * votes.Outputs)] : [];
        _logits = new float[batch * network.Classes.Length];
        Initialization.Fill(network, seed: 1, _parameters.Span);
        RandomStream random = new(2);
        foreach (ref float value in _images.Span)
            value = random.NextSingle() - 0.5f;
        foreach (ref ushort label in _labels.AsSpan())
            label = (ushort)random.NextInt(network.Classes.Length);
        Step();
    }

    /// <summary>Each kernel over the whole batch.</summary>
    public IEnumerable<Workload> Kernels() => KernelRunner.Kernels<TNetwork>().Select((kernel, index) => new Workload(
        $"{kernel.Stage} {kernel.Pass}",
        () => KernelRunner.Run<TNetwork>(index, _workspace, _parameters, _gradients, _batch),
        (double)kernel.Flops * _batch,
        (double)kernel.SampleBytes * _batch + kernel.WeightBytes) { Saving = kernel.Saving });

    /// <summary>The update alone.</summary>
    public Workload OptimizerStep() => new("optimizer", Update, Flops: 6.0 * TNetwork.Info.ParameterFloats,
        Bytes: 5.0 * sizeof(float) * TNetwork.Info.ParameterFloats);

    /// <summary>Loss, gradients and update.</summary>
    public Workload TrainingStep() => Training($"train {_batch}", Step) with
    {
        Bytes = Bytes(kernel => kernel.Pass != Inferring || !KernelRunner.Kernels<TNetwork>()
            .Any(other => other.Stage == kernel.Stage && other.Pass == "training forward")),
    };

    /// <summary>Logits.</summary>
    public Workload Inference() => new(
        $"infer {_batch}", () => NetworkRunner.Forward<TNetwork>(_workspace, _parameters, _images.Span, _logits),
        (double)TNetwork.Info.ForwardFlops * _batch,
        Bytes(kernel => kernel.Pass == Inferring));

    /// <summary>
    /// The training step, then what may slow it down: pictures in memory that are standardized and augmented as in an epoch, if the network
    /// takes pictures, and weights and optimizer state that are half denormal. Both are rewritten before each run.
    /// </summary>
    public IEnumerable<Workload> Variants() =>
    [
        Variant("plain", Step),
        .. TNetwork.Info.Input.Channels is 1 or 3
            ? (Workload[])[FromPictures("from pictures, quarter turns", Augmentation.Turns),
                FromPictures("from pictures, full augmentation", Augmentation.Full)]
            : [],
        Variant("with denormal weights", Step, weight: 1e-39f),
    ];

    public void Dispose()
    {
        foreach (BatchTensor pictures in _pictures)
            pictures.Dispose();
        _workspace.Dispose();
        _parameters.Dispose();
        _gradients.Dispose();
        _velocity.Dispose();
        _images.Dispose();
    }

    private UpdateMemory Memory => new(_parameters, _gradients, _velocity, TNetwork.Info.TrainableFloats);

    private Workload Training(string name, Action run) => new(name, run, (double)TNetwork.Info.StepFlops * _batch, Bytes: 0);

    private Workload Variant(string name, Action run, float weight = 1e-3f) => Training(name, run) with { Prepare = () => FillHalf(weight) };

    /// <summary>A lower bound: the sum over the kernels.</summary>
    private double Bytes(Func<KernelInfo, bool> isPart) =>
        KernelRunner.Kernels<TNetwork>().Where(isPart).Sum(kernel => (double)kernel.SampleBytes * _batch + kernel.WeightBytes);

    private Workload FromPictures(string name, Augmentation augmentation)
    {
        BatchTensor pictures = RandomPictures.Of(TNetwork.Info, augmentation, _batch, _workers);
        _pictures.Add(pictures);
        return Variant(name, () =>
        {
            pictures.Write(batch: 0);
            Momentum.Step<TNetwork>(_workspace, Memory, Batch(pictures.Images), step: 1, rateFactor: 1e-6);
        });
    }

    private void FillHalf(float value)
    {
        for (int index = 0; index < TNetwork.Info.ParameterFloats; index += 2)
            _parameters.Span[index] = _velocity.Span[index] = value;
    }

    private TrainingBatch Batch(ReadOnlySpan<float> images) => new(images, _labels) { Targets = _targets };

    private void Step() => Momentum.Step<TNetwork>(_workspace, Memory, Batch(_images.Span), step: 1, rateFactor: 1e-6);

    private void Update() => Momentum.Update(_workspace.Workers, Memory, step: 1, rateFactor: 1e-6);
}
