using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

public sealed class ClassifierTests
{
    private static readonly TrainSettings Settings = new(new Optimizer.Sgd(0.1, 0), Epochs: 1, BatchSize: 16, Seed: 7);

    [Fact]
    public void Probabilities_come_in_the_dataset_s_order_whatever_the_batch_size()
    {
        Dataset squares = ColorSquares.Make(50, seed: 3);
        TrainState state = TrainState.Start(SoftmaxRegression.Info, Settings);
        using Workers workers = new(1);

        float[] inSevens = state.Weights.Classify<SoftmaxRegression>(squares.Batches(7), workers);
        float[] atOnce = state.Weights.Classify<SoftmaxRegression>(squares.Batches(64), workers);

        Assert.Equal(50 * 3, atOnce.Length);
        Assert.Equal(atOnce, inSevens);
        Assert.All(atOnce.Chunk(3), row => Assert.Equal(1, row.Sum(), 1e-6));
        Assert.True(atOnce.Chunk(3).Select(row => row[0]).Distinct().Count() > 40);
    }

    [Fact]
    public void Probabilities_with_test_time_augmentation_are_the_mean_over_the_orientations()
    {
        Dataset squares = ColorSquares.Make(9, seed: 3);
        TrainState state = TrainState.Start(SoftmaxRegression.Info, Settings);
        using Workers workers = new(1);
        float[][] each = [.. Enumerable.Range(1, 8).Select(orientation =>
            state.Weights.Classify<SoftmaxRegression>(squares.Batches(4), workers, progress: null, orientation))];

        AveragedPredictions turned = state.Weights.ClassifyInAllOrientations<SoftmaxRegression>(squares.Batches(4), workers);

        for (int index = 0; index < turned.Probabilities.Length; index++)
            Assert.Equal(each.Average(probabilities => probabilities[index]), turned.Probabilities[index], 1e-6f);
        int[][] answers = [.. each.Select(probabilities => probabilities.Chunk(3).Select(row => Array.IndexOf(row, row.Max())).ToArray())];
        Assert.Equal(Enumerable.Range(0, 9).Count(image => answers.All(answer => answer[image] == answers[0][image])) / 9.0, turned.Consistency);
        Assert.InRange(turned.Consistency, 0.01, 0.99);
    }

    [Fact]
    public void Softmax_of_large_logits_does_not_overflow()
    {
        float[] logits = [1000, 1000, -1000];

        Probabilities.Softmax(logits);

        Assert.Equal([0.5f, 0.5f, 0f], logits);
    }

    [Fact]
    public void Progress_counts_images()
    {
        List<long> told = [];
        using Workers workers = new(1);

        TrainState.Start(SoftmaxRegression.Info, Settings).Weights
            .Classify<SoftmaxRegression>(ColorSquares.Make(20, seed: 3).Batches(8), workers, new Listener(told));

        Assert.Equal([8, 16, 20], told);
    }

    private sealed class Listener(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
