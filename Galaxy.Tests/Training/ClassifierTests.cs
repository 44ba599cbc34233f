using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

public sealed class ClassifierTests
{
    private static readonly TrainSettings Settings = new(new Optimizer.Sgd(0.1, 0), Epochs: 1, BatchSize: 16, Seed: 7);

    [Fact]
    public void Probabilities_come_in_the_dataset_s_order_whatever_the_batch_size()
    {
        Dataset squares = ColourSquares.Make(50, seed: 3);
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
    public void Softmax_of_large_logits_does_not_overflow()
    {
        float[] logits = [1000, 1000, -1000];

        Classifier.Softmax(logits);

        Assert.Equal([0.5f, 0.5f, 0f], logits);
    }

    [Fact]
    public void Progress_counts_images()
    {
        List<long> told = [];
        using Workers workers = new(1);

        TrainState.Start(SoftmaxRegression.Info, Settings).Weights
            .Classify<SoftmaxRegression>(ColourSquares.Make(20, seed: 3).Batches(8), workers, new Listener(told));

        Assert.Equal([8, 16, 20], told);
    }

    private sealed class Listener(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
