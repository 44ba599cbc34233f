namespace Galaxy.Peers;

/// <summary>A generated network with its memory, ready to classify or to train on one batch.</summary>
internal sealed class GalaxyContestant<TNetwork> : IDisposable where TNetwork : INetwork
{
    private readonly SampleBatch _batch;
    private readonly Optimizer _optimizer;
    private readonly Workers _workers;
    private readonly Workspace _workspace;
    private readonly FloatMemory _parameters = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _gradients = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _state;
    private int _steps;

    public GalaxyContestant(IReadOnlyDictionary<string, float[]> parameters, SampleBatch batch, Optimizer optimizer, int threads)
    {
        NetworkInfo network = TNetwork.Info;
        _batch = batch;
        _optimizer = optimizer;
        _workers = new Workers(threads);
        _workspace = new Workspace(network.Memory, batch.Count, _workers);
        _state = new FloatMemory((long)optimizer.StateFloatsPerParameter * network.ParameterFloats);
        Logits = new float[batch.Count * network.Classes.Length];
        foreach (ParameterInfo parameter in network.Parameters)
            parameter.CopyIn(parameters[parameter.Name], _parameters.Span);
    }

    /// <summary>[images × classes], of the last <see cref="Classify"/>.</summary>
    public float[] Logits { get; }

    public void Classify() => NetworkRunner.Forward<TNetwork>(_workspace, _parameters, _batch.Pixels, Logits);

    /// <summary>Loss, gradients and update.</summary>
    /// <returns>The loss before the update.</returns>
    public double Train()
    {
        UpdateMemory memory = new(_parameters, _gradients, _state, TNetwork.Info.TrainableFloats);
        return _optimizer.Step<TNetwork>(_workspace, memory, new TrainingBatch(_batch.Pixels, _batch.Labels, seed: (ulong)_steps), ++_steps).Mean;
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _workers.Dispose();
        _parameters.Dispose();
        _gradients.Dispose();
        _state.Dispose();
    }
}
