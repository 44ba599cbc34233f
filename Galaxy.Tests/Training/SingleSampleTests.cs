using Galaxy.Generators.Networks;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Data;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Training;

/// <summary>Batch norm of single values never sees a batch of one sample; other networks train as if there were no such thing.</summary>
public sealed class SingleSampleTests
{
    private const string DenseNorm = """{ "type": "flatten" }, { "type": "dense", "units": 6 }, { "type": "batchNorm" }, { "type": "dense", "units": 2 }""";

    private const string PixelNorm = """{ "type": "globalAvgPool" }, { "type": "conv2d", "filters": 5, "kernel": 1 }, { "type": "batchNorm", "name": "own" }, { "type": "flatten" }, { "type": "dense", "units": 2 }""";

    private const string MapNorm = """{ "type": "conv2d", "filters": 5, "kernel": 1 }, { "type": "batchNorm" }, { "type": "flatten" }, { "type": "dense", "units": 2 }""";

    private const string NoNorm = """{ "type": "flatten" }, { "type": "dense", "units": 6 }, { "type": "relu" }, { "type": "dense", "units": 2 }""";

    /// <summary>The weights stay as they are, so that the naive reference need not update any.</summary>
    private static readonly TrainSettings _still = new(new Optimizer.Sgd(1e-30, 0), Epochs: 1, BatchSize: 4, Seed: 3);

    [Theory]
    [InlineData(DenseNorm, 2)]
    [InlineData(PixelNorm, 2)]
    [InlineData(MapNorm, 1)]
    [InlineData(NoNorm, 1)]
    public void A_network_tells_how_many_samples_a_step_needs(string layers, int samples)
    {
        using CompiledNetwork network = CompiledNetwork.From(Spec(layers));
        Assert.Equal(samples, network.Info.SmallestBatch);
    }

    [Theory]
    [InlineData(DenseNorm, "bn1", new[] { 4, 5 })]
    [InlineData(PixelNorm, "own", new[] { 4, 5 })]
    [InlineData(MapNorm, "bn1", new[] { 4, 4, 1 })]
    public void Running_statistics_of_an_epoch_agree_with_the_reference(string layers, string norm, int[] steps)
    {
        NetworkSpec spec = Spec(layers);
        using CompiledNetwork network = CompiledNetwork.From(spec);
        IReadOnlyDictionary<string, float[]> parameters = RandomBatch.For(spec, 1, new Random(4)).Parameters;
        Batches training = Nine(network.Info);
        TrainedEpoch epoch = network.TrainEpoch(parameters, training, _still);
        Assert.Equal(steps, epoch.Steps);
        ReferenceNetwork reference = new ReferenceNetwork(spec).Load(parameters);
        Queue<View> views = new(training.Views(Augmentation.None, _still.Seed, epoch: 1));
        foreach (int count in steps)
            Show(reference, training, [.. Enumerable.Range(0, count).Select(_ => views.Dequeue())]);
        foreach (Tensor running in reference.Parameters.Where(parameter => parameter.Name.StartsWith($"{norm}.running", StringComparison.Ordinal)))
            Agreement.Within<float, double>(1e-5, epoch.Parameters[running.Name], running.Values, running.Name);
    }

    [Fact]
    public void Without_batch_norm_a_left_over_image_is_a_step_of_its_own()
    {
        NetworkSpec spec = Spec(NoNorm);
        using CompiledNetwork network = CompiledNetwork.From(spec);
        Assert.Equal([4, 4, 1], network.TrainEpoch(RandomBatch.For(spec, 1, new Random(4)).Parameters, Nine(network.Info), _still).Steps);
    }

    [Fact]
    public void Batches_that_may_be_of_one_image_are_refused_where_a_step_needs_two()
    {
        NetworkSpec spec = Spec(DenseNorm);
        using CompiledNetwork network = CompiledNetwork.From(spec);
        foreach (Batches batches in (Batches[])[Batch(9, smallest: 1), Batch(1, smallest: 2)])
            Assert.Throws<ArgumentOutOfRangeException>(() => network.TrainEpoch(RandomBatch.For(spec, 1, new Random(4)).Parameters, batches, _still));
    }

    [Theory]
    [InlineData(DenseNorm)]
    [InlineData(PixelNorm)]
    public void A_step_on_a_single_value_leaves_the_running_variance_as_it_is(string layers)
    {
        NetworkSpec spec = Spec(layers);
        using CompiledNetwork network = CompiledNetwork.From(spec);
        RandomBatch batch = RandomBatch.For(spec, 1, new Random(5));
        IReadOnlyDictionary<string, float[]> after = network.Train(batch.Parameters, batch.Images, batch.Labels, new Optimizer.Sgd(0.1, 0), steps: 1).Parameters;
        foreach (string name in after.Keys.Where(name => name.EndsWith(".running_var", StringComparison.Ordinal)))
            Assert.Equal(batch.Parameters[name], after[name]);
    }

    private static void Show(ReferenceNetwork reference, Batches training, View[] views)
    {
        float[] images = new float[views.Length * training.Input.Count];
        byte[] labels = [.. views.Select((view, index) => training.Show(view, images.AsSpan(index * training.Input.Count, training.Input.Count)))];
        reference.LossAndGradients(images, labels);
    }

    private static NetworkSpec Spec(string layers) => Networks.Parse(Networks.Json(layers, """{ "height": 1, "width": 2, "channels": 3 }"""));

    private static Batches Nine(NetworkInfo network) => Batch(9, network.SmallestBatch);

    private static Batches Batch(int images, int smallest) => new(
        Datasets.Of(images / 2, images - images / 2), new Shape(1, 2, 3), new Standardization([0, 0, 0], [0.1f, 0.1f, 0.1f]).ToTable(), _still.BatchSize, smallest);
}
