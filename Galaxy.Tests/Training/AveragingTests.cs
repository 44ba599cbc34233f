using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

/// <summary>Training with a moving average of the weights.</summary>
public sealed class AveragingTests : IDisposable
{
    private static readonly TrainSettings Plain = new(new Optimizer.Momentum(0.1, 0.9, 1e-4), Epochs: 3, BatchSize: 16, Seed: 7);
    private static readonly TrainSettings Averaging = Plain with { AverageDecay = 0.9 };

    private readonly Workers _workers = new(1);

    public void Dispose() => _workers.Dispose();

    [Fact]
    public void Without_averaging_there_is_no_average() => Assert.Null(States(Plain)[^1].AveragedWeights);

    [Fact]
    public void Averaging_does_not_change_the_training_and_is_what_is_evaluated()
    {
        TrainState plain = States(Plain)[^1];
        TrainState averaging = States(Averaging)[^1];

        Assert.Equal(Floats(plain.Weights), Floats(averaging.Weights));
        Assert.NotEqual(Floats(averaging.Weights), Floats(averaging.AveragedWeights!));
        Assert.Same(averaging.AveragedWeights, averaging.EvaluatedWeights);
        Assert.Same(plain.Weights, plain.EvaluatedWeights);
    }

    [Fact]
    public void With_no_decay_the_average_is_the_weights()
    {
        TrainState end = States(Plain with { AverageDecay = 0 })[^1];

        Assert.Equal(Floats(end.Weights), Floats(end.AveragedWeights!));
    }

    [Fact]
    public void An_epoch_continues_from_any_state_with_the_same_average()
    {
        TrainState[] whole = States(Averaging);

        TrainState resumed = Train(whole[0], Averaging)[^1];

        Assert.Equal(Floats(whole[^1].AveragedWeights!), Floats(resumed.AveragedWeights!));
    }

    private TrainState[] States(TrainSettings settings) => Train(TrainState.Start(SoftmaxRegression.Info, settings), settings);

    private TrainState[] Train(TrainState start, TrainSettings settings) =>
        [.. start.Train<SoftmaxRegression>(ColorSquares.Make(100, seed: 3).Batches(16), settings, _workers).States()];

    private static float[] Floats(Weights weights)
    {
        using FloatMemory memory = new(weights.Length);
        weights.CopyTo(memory);
        return memory.Span.ToArray();
    }
}
