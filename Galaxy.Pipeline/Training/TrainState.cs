using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>A training after a whole number of epochs: all that the next epoch depends on. An interrupted one has some steps more.</summary>
/// <param name="Epoch">Whole epochs done.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Weights">The parameters, laid out as in memory.</param>
/// <param name="OptimizerState">What the optimizer remembers.</param>
/// <param name="Metrics">One per epoch done or begun.</param>
public sealed record TrainState(
    int Epoch, int Step, Weights Weights, Weights OptimizerState, ImmutableArray<EpochMetrics> Metrics) : IDisposable
{
    /// <summary>The weights' moving average, laid out as they are; null if the settings ask for none.</summary>
    public Weights? AveragedWeights { get; init; }

    /// <summary>What is evaluated and saved of the state: the averaged weights, if there are any.</summary>
    public Weights EvaluatedWeights => AveragedWeights ?? Weights;

    /// <summary>Whether it comes after a whole epoch, not after a part of one.</summary>
    public bool IsWhole => Epoch == Metrics.Length;

    /// <summary>How far it is.</summary>
    internal TrainPosition Position => new(Epoch, Step, Metrics);

    /// <summary>Before the first epoch.</summary>
    public static TrainState Start(NetworkInfo network, TrainSettings settings)
    {
        using FloatMemory parameters = new(network.ParameterFloats);
        Initialization.Fill(network, settings.Seed, parameters.Span);
        Weights first = Weights.CopyOf(parameters);
        return new TrainState(0, 0, first, Weights.Zero((long)network.ParameterFloats * settings.Optimizer.StateFloatsPerParameter), [])
        {
            AveragedWeights = settings.AverageDecay is null ? null : first.Share(),
        };
    }

    public void Dispose()
    {
        Weights.Dispose();
        OptimizerState.Dispose();
        AveragedWeights?.Dispose();
    }
}

/// <summary>How far a training is: a state without its weights, which are large.</summary>
/// <param name="Epoch">Whole epochs done.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Metrics">One per epoch done or begun.</param>
internal sealed record TrainPosition(int Epoch, int Step, ImmutableArray<EpochMetrics> Metrics);
