using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;

namespace Galaxy.Kernels.Models;

/// <summary>What a training keeps from step to step.</summary>
internal sealed class LearningMemory(NetworkInfo network, Type optimizer, int stateFloats) : IDisposable
{
    private readonly FloatMemory _gradients = new(network.ParameterFloats);
    private readonly FloatMemory _state = new((long)network.ParameterFloats * stateFloats);

    /// <summary>Steps done.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether its state is one of this kind of optimizer's.</summary>
    public bool Fits(Optimizer other) => other.GetType() == optimizer;

    /// <summary>The next step's number, from 1.</summary>
    public int Next() => ++Steps;

    /// <summary>What an update reads and writes.</summary>
    public UpdateMemory With(FloatMemory parameters) => new(parameters, _gradients, _state, network.TrainableFloats);

    public void Dispose()
    {
        _gradients.Dispose();
        _state.Dispose();
    }
}
