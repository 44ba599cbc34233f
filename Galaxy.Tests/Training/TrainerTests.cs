using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

public sealed class TrainerTests : IDisposable
{
    private static readonly TrainSettings Settings = new(new Optimizer.Momentum(0.1, 0.9, 1e-4), Epochs: 4, BatchSize: 16, Seed: 7);

    private readonly Workers _workers = new(1);

    public void Dispose() => _workers.Dispose();

    [Fact]
    public void Training_learns_what_is_easy()
    {
        TrainState end = Train(Settings).States().Last();

        Assert.Equal([1, 2, 3, 4], end.Metrics.Select(metrics => metrics.Epoch));
        Assert.True(end.Metrics[^1].Accuracy > 0.95, $"{end.Metrics[^1]}");
        Assert.True(end.Metrics[^1].Loss < end.Metrics[0].Loss / 2);
    }

    [Fact]
    public void An_epoch_continues_from_any_state_with_the_same_bits()
    {
        TrainState[] whole = [.. Train(Settings).States()];

        TrainState resumed = whole[1].Train<SoftmaxRegression>(ColorSquares.Make(100, seed: 3).Batches(16), Settings, _workers).States().Last();

        Assert.Equal(Floats(whole[^1].Weights), Floats(resumed.Weights));
        Assert.Equal(Floats(whole[^1].OptimizerState), Floats(resumed.OptimizerState));
        Assert.Equal(whole[^1].Step, resumed.Step);
    }

    [Theory]
    [InlineData(0.4, 0)]
    [InlineData(0, 1)]
    [InlineData(0.4, 1)]
    public void Mixed_images_teach_too_and_an_epoch_of_them_continues_with_the_same_bits(double mixup, double cutMix)
    {
        TrainSettings settings = Settings with { Epochs = 8, Augmentation = new Augmentation { Mixup = mixup, CutMix = cutMix } };
        TrainState[] whole = [.. Train(settings).States()];

        using Workers two = new(2);
        TrainState resumed = whole[2].Train<SoftmaxRegression>(ColorSquares.Make(100, seed: 3).Batches(16), settings, two).States().Last();

        Assert.Equal(Floats(whole[^1].Weights), Floats(resumed.Weights));
        Assert.True(whole[^1].Metrics[^1].Accuracy > 0.75, $"{whole[^1].Metrics[^1]}");
    }

    [Fact]
    public void A_state_stays_as_it_is_while_training_goes_on()
    {
        using IEnumerator<TrainState> states = Train(Settings).States().GetEnumerator();
        states.MoveNext();
        TrainState first = states.Current;
        float[] before = Floats(first.Weights);
        states.MoveNext();

        Assert.Equal(before, Floats(first.Weights));
        Assert.NotEqual(before, Floats(states.Current.Weights));
    }

    [Fact]
    public void Every_image_is_shown_once_in_an_epoch()
    {
        TrainEvent.StepDone[] steps = [.. Train(Settings).OfType<TrainEvent.StepDone>()];

        Assert.Equal([16, 16, 16, 16, 16, 16, 4], steps.Where(step => step.Epoch == 2).Select(step => step.Loss.Count));
        Assert.Equal(400, steps[^1].Images);
    }

    [Fact]
    public void Nothing_is_computed_before_it_is_asked_for()
    {
        TrainSettings endless = Settings with { Epochs = int.MaxValue };

        Assert.Equal(1, Train(endless).States().First().Epoch);
    }

    [Fact]
    public void A_loss_that_is_not_finite_ends_the_training_and_names_the_remedy()
    {
        TrainSettings wild = Settings with { Optimizer = new Optimizer.Sgd(1e38, 0) };

        TrainEvent last = Train(wild).Last();

        Problem problem = Assert.IsType<TrainEvent.Diverged>(last).Problem;
        Assert.Contains("epoch 1, step", problem.What, StringComparison.Ordinal);
        Assert.Contains("--lr", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_run_away_in_the_last_step_are_noticed()
    {
        TrainSettings wild = new(new Optimizer.Sgd(double.MaxValue, 0), Epochs: 1, BatchSize: 100, Seed: 7);

        Assert.IsType<TrainEvent.Diverged>(Train(wild).Last());
    }

    private static float[] Floats(Weights weights)
    {
        using FloatMemory memory = new(weights.Length);
        weights.CopyTo(memory);
        return memory.Span.ToArray();
    }

    private IEnumerable<TrainEvent> Train(TrainSettings settings) => TrainState
        .Start(SoftmaxRegression.Info, settings)
        .Train<SoftmaxRegression>(ColorSquares.Make(100, seed: 3).Batches(settings.BatchSize), settings, _workers);
}
