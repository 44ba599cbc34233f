using System.Collections.Immutable;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>
/// The memory that epochs are computed in: the initial state is copied in, and a new state is copied out after every
/// epoch. It keeps no reference to a state.
/// </summary>
internal sealed class TrainBuffers<TNetwork> : IDisposable where TNetwork : INetwork
{
    private readonly Batches _training;
    private readonly TrainSettings _settings;
    private readonly LossRule _lossRule;
    private readonly Workspace _workspace;
    private readonly ParameterShare? _own;
    private readonly FloatMemory _parameters = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _gradients = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _optimizerState;
    private readonly FloatMemory? _average;
    private readonly BatchTensor _batch;
    private readonly ulong _stepSeed;
    private readonly ImmutableArray<RateRange> _rates;

    public TrainBuffers(Batches training, TrainSettings settings, Workers workers)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(training.Size, settings.BatchSize);
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Min(training.Smallest, training.Images), TNetwork.Info.SmallestBatch, nameof(training));
        _training = training;
        _settings = settings;
        _lossRule = settings.LossRule(training.CountPerClass());
        _own = ParameterShare.Of(TNetwork.Info, workers.Ranks);
        _workspace = new Workspace(TNetwork.Info.Memory, training.Capacity, workers, settings.Shards);
        _optimizerState = new FloatMemory((long)TNetwork.Info.ParameterFloats * settings.Optimizer.StateFloatsPerParameter);
        _average = settings.AverageDecay is null ? null : new FloatMemory(TNetwork.Info.ParameterFloats);
        _batch = new BatchTensor(training, workers, settings.Augmentation.Mixes, settings.Shards);
        _stepSeed = Seeds.Derive(settings.Seed, "steps");
        _rates = settings.LayerRates(TNetwork.Info, training.Count);
    }

    /// <summary>False once a weight is infinite or NaN.</summary>
    public bool WeightsAreFinite
    {
        get
        {
            bool isFinite = true;
            foreach (ParameterRange range in _own?.Ranges ?? [new ParameterRange(0, TNetwork.Info.ParameterFloats)])
            {
                foreach (float weight in _parameters.Span.Slice(range.Start, range.Length))
                    isFinite &= float.IsFinite(weight);
            }

            return !_workspace.Workers.Ranks.Any(!isFinite);
        }
    }

    /// <summary>The layer where the last step's values became infinite or NaN; null if only in the backward pass.</summary>
    public string? NonFiniteLayer => Training.NonFiniteLayer.Find(TNetwork.Info, _workspace, _batch.Count);

    /// <summary>Copies a state in.</summary>
    public void Load(TrainState state)
    {
        state.Weights.CopyTo(_parameters);
        state.OptimizerState.CopyTo(_optimizerState);
        if (_average is not null)
            state.EvaluatedWeights.CopyTo(_average);
    }

    /// <summary>Prepares an epoch's views.</summary>
    /// <param name="epoch">From 1.</param>
    public void Begin(int epoch) => _batch.Load(
        _training.Views(_settings.Augmentation, _settings.Seed, epoch), _training.Blends(_settings.Augmentation, _settings.Seed, epoch));

    /// <summary>Learns from one batch.</summary>
    /// <param name="batch">Its number in the epoch, from 0.</param>
    /// <param name="step">The step's number in the training, from 1.</param>
    public BatchLoss Step(int batch, int step)
    {
        _batch.Write(batch);
        BatchLoss loss = _settings.Optimizer.Step<TNetwork>(
            _workspace, new UpdateMemory(_parameters, _gradients, _optimizerState, TNetwork.Info.TrainableFloats) { Rates = _rates, Share = _own },
            new TrainingBatch(_batch.Images, _batch.Labels, Seeds.Derive(_stepSeed, (ulong)step), _lossRule) { Targets = _batch.Targets }, step,
            _settings.RateFactor(step, _training.Count), _settings.ClipNorm);
        if (_average is not null && _settings.AverageDecay is { } decay)
            WeightAverage.Add(_workspace.Workers, _average, _parameters, step, decay, _own);
        return loss;
    }

    /// <summary>Copies out the state after some steps of an epoch, all of them or not.</summary>
    public TrainState Save(TrainPosition before, int steps, EpochMetrics metrics) => new(
        steps == _training.Count ? before.Epoch + 1 : before.Epoch,
        before.Step + steps,
        Weights.CopyOf(_parameters, _own),
        Weights.CopyOf(_optimizerState, _own),
        before.Metrics.Add(metrics))
    {
        AveragedWeights = _average is null ? null : Weights.CopyOf(_average, _own),
    };

    public void Dispose()
    {
        _workspace.Dispose();
        _parameters.Dispose();
        _gradients.Dispose();
        _optimizerState.Dispose();
        _average?.Dispose();
        _batch.Dispose();
    }
}
