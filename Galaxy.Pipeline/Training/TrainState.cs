using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>A training after a whole number of epochs: everything the next epoch depends on. If interrupted, it includes some more steps.</summary>
/// <param name="Epoch">Whole epochs done.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Weights">The parameters, in the kernels' layout.</param>
/// <param name="OptimizerState">The optimizer's state.</param>
/// <param name="Metrics">One per epoch done or begun.</param>
public sealed record TrainState(
    int Epoch, int Step, Weights Weights, Weights OptimizerState, ImmutableArray<EpochMetrics> Metrics) : IDisposable
{
    /// <summary>The weights' moving average, in the same layout; null if the settings have none.</summary>
    public Weights? AveragedWeights { get; init; }

    /// <summary>The weights to evaluate and save: the averaged ones, if there are any.</summary>
    public Weights EvaluatedWeights => AveragedWeights ?? Weights;

    /// <summary>Whether it comes after a whole epoch, not within one.</summary>
    public bool IsWhole => Epoch == Metrics.Length;

    /// <summary>How far the training is.</summary>
    internal TrainPosition Position => new(Epoch, Step, Metrics);

    /// <summary>The state before the first epoch, with random weights.</summary>
    public static TrainState Start(NetworkInfo network, TrainSettings settings) => Start(network, settings, own: null);

    /// <summary>The same on a process that has some of the weights; null for all.</summary>
    internal static TrainState Start(NetworkInfo network, TrainSettings settings, ParameterShare? own)
    {
        using FloatMemory parameters = new(network.ParameterFloats);
        Initialization.Fill(network, settings.Seed, parameters.Span, own);
        return Start(network, settings, Weights.CopyOf(parameters, own), own);
    }

    /// <summary>The state before the first epoch.</summary>
    /// <param name="network">The network.</param>
    /// <param name="settings">How it trains.</param>
    /// <param name="first">The weights to start from, which the state then owns.</param>
    /// <param name="own">What this process has of them; null for all.</param>
    internal static TrainState Start(NetworkInfo network, TrainSettings settings, Weights first, ParameterShare? own)
    {
        return new TrainState(0, 0, first, Weights.Zero((long)network.ParameterFloats * settings.Optimizer.StateFloatsPerParameter, own), [])
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
