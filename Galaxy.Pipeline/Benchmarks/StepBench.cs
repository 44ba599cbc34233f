using Galaxy.Kernels;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>A network with everything it needs for training steps on random images of one batch size.</summary>
internal sealed class StepBench<TNetwork> : IDisposable where TNetwork : INetwork
{
    private static readonly Optimizer Momentum = new Optimizer.Momentum(0.01, 0.9, 5e-4);

    private readonly int _batch;
    private readonly Workspace _workspace;
    private readonly FloatMemory _parameters = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _gradients = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _velocity = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _images;
    private readonly byte[] _labels;
    private readonly float[] _logits;
    private readonly BatchTensor _pictures;

    public StepBench(int batch, Workers workers)
    {
        NetworkInfo network = TNetwork.Info;
        _batch = batch;
        _workspace = new Workspace(network.Memory, batch, workers);
        _images = new FloatMemory((long)batch * network.Input.Count);
        _labels = new byte[batch];
        _logits = new float[batch * network.Classes.Length];
        Initialisation.Fill(network, seed: 1, _parameters.Span);
        RandomStream random = new(2);
        foreach (ref float value in _images.Span)
            value = random.NextSingle() - 0.5f;
        foreach (ref byte label in _labels.AsSpan())
            label = (byte)random.NextInt(network.Classes.Length);
        _pictures = RandomPictures.Of(network, batch, workers);
        Step();
    }

    /// <summary>Each kernel over the whole batch.</summary>
    public IEnumerable<Subject> Kernels() => TNetwork.Kernels.Select((kernel, index) => new Subject(
        $"{kernel.Stage} {kernel.Pass}",
        () => TNetwork.RunKernel(index, _workspace, _parameters, _gradients, _batch),
        (double)kernel.Flops * _batch,
        (double)kernel.SampleBytes * _batch + kernel.WeightBytes));

    /// <summary>The update alone.</summary>
    public Subject OptimizerStep() => new("optimiser", Update, Flops: 6.0 * TNetwork.Info.ParameterFloats, Bytes: 5.0 * sizeof(float) * TNetwork.Info.ParameterFloats);

    /// <summary>Loss, gradients and update.</summary>
    public Subject TrainingStep() => new($"train {_batch}", Step, (double)TNetwork.Info.StepFlops * _batch, Bytes: 0);

    /// <summary>Logits.</summary>
    public Subject Inference() => new(
        $"infer {_batch}", () => TNetwork.Forward(_workspace, _parameters, _images.Span, _logits), (double)TNetwork.Info.ForwardFlops * _batch, Bytes: 0);

    /// <summary>The training step on pictures in memory, turned and standardised as in an epoch.</summary>
    public Subject StepFromPictures() => new($"train {_batch} from pictures", FedStep, (double)TNetwork.Info.StepFlops * _batch, Bytes: 0);

    /// <summary>The training step where half of weights and optimiser state are too small for a normal float.</summary>
    public Subject StepOfDenormals() => TrainingStep() with { Name = $"train {_batch}, denormal weights", Prepare = MakeDenormal };

    public void Dispose()
    {
        _pictures.Dispose();
        _workspace.Dispose();
        _parameters.Dispose();
        _gradients.Dispose();
        _velocity.Dispose();
        _images.Dispose();
    }

    private UpdateMemory Memory => new(_parameters, _gradients, _velocity);

    private void FedStep()
    {
        _pictures.Write(batch: 0);
        Momentum.Step<TNetwork>(_workspace, Memory, _pictures.Images, _pictures.Labels, LossRule.Plain, step: 1, rateFactor: 1e-6);
    }

    private void MakeDenormal()
    {
        const float denormal = 1e-39f;
        for (int index = 0; index < TNetwork.Info.ParameterFloats; index += 2)
            _parameters.Span[index] = _velocity.Span[index] = denormal;
    }

    private void Step() => Momentum.Step<TNetwork>(_workspace, Memory, _images.Span, _labels, LossRule.Plain, step: 1, rateFactor: 1e-6);

    private void Update() => Momentum.Update(_workspace.Workers, Memory, step: 1, rateFactor: 1e-6);
}
