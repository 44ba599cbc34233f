using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Training;

/// <summary>A training read to its end: what is shown, kept and freed on the way.</summary>
public sealed class TrainingSequenceTests : IDisposable
{
    private static readonly TrainSettings Settings = new(new Optimizer.Momentum(0.1, 0.9, 1e-4), Epochs: 4, BatchSize: 16, Seed: 7);

    private readonly Workers _workers = new(1);
    private readonly List<TrainingProgress> _shown = [];

    public void Dispose() => _workers.Dispose();

    [Fact]
    public void Every_epoch_is_shown_once_with_a_row_and_the_last_is_kept()
    {
        using TrainingOutcome outcome = Train(Settings).Value();

        Assert.Equal([1, 2, 3, 4], _shown.Select(progress => progress.Epochs.Length));
        Assert.All(_shown, progress => Assert.True(progress.IsBest));
        Assert.Equal((4, false, false), (outcome.Best.Epoch, outcome.StoppedEarly, outcome.Interrupted));
        Assert.Equal(outcome.Epochs, _shown[^1].Epochs);
    }

    [Fact]
    public void Nothing_is_held_but_the_weights_that_are_kept()
    {
        using TrainingOutcome outcome = Train(Settings).Value();

        Assert.All(_shown, progress => Assert.True(IsDisposed(progress.State.Weights) && IsDisposed(progress.State.OptimizerState)));
        Assert.All(_shown.SkipLast(1), progress => Assert.True(IsDisposed(progress.Best!.Weights)));
        Assert.False(IsDisposed(outcome.Best.Weights));
    }

    [Fact]
    public void Training_ends_when_the_best_epoch_stays_the_best_for_long()
    {
        TrainSettings hopeless = Settings with { Optimizer = new Optimizer.Sgd(0, 0), Kept = KeptEpoch.Best, Patience = 2 };
        using TrainingOutcome outcome = Train(hopeless).Value();

        Assert.Equal((1, 3, true), (outcome.Best.Epoch, outcome.Epochs.Length, outcome.StoppedEarly));
    }

    [Fact]
    public void A_problem_with_an_epoch_ends_the_training()
    {
        Problem full = new("disk", "it is full", "Free some space");

        Assert.Same(full, Train(Settings, shown: 2, full).Failure());
        Assert.Equal(2, _shown.Count);
    }

    [Fact]
    public void An_interruption_before_the_first_step_leaves_nothing() =>
        Assert.IsType<Interruption>(Train(Settings, interrupted: new CancellationToken(canceled: true)).Failure());

    private static bool IsDisposed(Weights weights)
    {
        try
        {
            weights.Share().Dispose();
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    private Result<TrainingOutcome> Train(TrainSettings settings, int shown = int.MaxValue, Problem? problem = null, CancellationToken interrupted = default)
    {
        Dataset squares = ColorSquares.Make(100, seed: 3);
        Experiment experiment = Experiment.Of(squares, SoftmaxRegression.Info.Input, test: 0.2, validation: 0.2, seed: 1).Value();
        return TrainingProgress.Start(SoftmaxRegression.Info, settings).Train<SoftmaxRegression>(
            experiment, settings, new TrainingHost(_workers, TimeProvider.System, interrupted), progress =>
            {
                _shown.Add(progress);
                return _shown.Count < shown ? Result.Done : problem!;
            });
    }
}
