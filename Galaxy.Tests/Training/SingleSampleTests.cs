using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Data;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Training;

/// <summary>Batch norm of single values never sees a batch of one sample; other networks are unaffected.</summary>
public sealed class SingleSampleTests
{
    private static readonly Net _image = Net.Input(1, 2, 3);
    private static readonly Net _denseNorm = _image.Flatten().Dense(6).BatchNorm().Dense(2);
    private static readonly Net _pixelNorm = _image.GlobalAvgPool().Conv(5, 1).BatchNorm().Named("own").Flatten().Dense(2);
    private static readonly Net _mapNorm = _image.Conv(5, 1).BatchNorm().Flatten().Dense(2);
    private static readonly Net _noNorm = _image.Flatten().Dense(6).Relu().Dense(2);

    /// <summary>The weights do not change, so that the naive reference need not update them.</summary>
    private static readonly TrainSettings _still = new(new Optimizer.Sgd(1e-30, 0), Epochs: 1, BatchSize: 4, Seed: 3);

    public static TheoryData<Net, int> SmallestSteps => new() { { _denseNorm, 2 }, { _pixelNorm, 2 }, { _mapNorm, 1 }, { _noNorm, 1 } };

    public static TheoryData<Net, string, int[]> StepsOfNine =>
        new() { { _denseNorm, "bn1", [4, 5] }, { _pixelNorm, "own", [4, 5] }, { _mapNorm, "bn1", [4, 4, 1] } };

    public static TheoryData<Net> NormsOfSingleValues => [_denseNorm, _pixelNorm];

    [Theory]
    [MemberData(nameof(SmallestSteps))]
    public void A_network_tells_how_many_samples_a_step_needs(Net net, int samples)
    {
        using CompiledNetwork network = CompiledNetwork.From(net);
        Assert.Equal(samples, network.Info.SmallestBatch);
    }

    [Theory]
    [MemberData(nameof(StepsOfNine))]
    public void Running_statistics_of_an_epoch_agree_with_the_reference(Net net, string norm, int[] steps)
    {
        using CompiledNetwork network = CompiledNetwork.From(net);
        IReadOnlyDictionary<string, float[]> parameters = RandomBatch.For(net, 1, new Random(4)).Parameters;
        Batches training = Nine(network.Info);
        TrainedEpoch epoch = network.TrainEpoch(parameters, training, _still);
        Assert.Equal(steps, epoch.Steps);
        ReferenceNetwork reference = new ReferenceNetwork(net).Load(parameters);
        Queue<View> views = new(training.Views(Augmentation.None, _still.Seed, epoch: 1));
        foreach (int count in steps)
            Show(reference, training, [.. Enumerable.Range(0, count).Select(_ => views.Dequeue())]);
        foreach (Tensor running in reference.Parameters.Where(parameter => parameter.Name.StartsWith($"{norm}.running", StringComparison.Ordinal)))
            Agreement.Within<float, double>(1e-5, epoch.Parameters[running.Name], running.Values, running.Name);
    }

    [Fact]
    public void Without_batch_norm_a_left_over_image_is_a_step_of_its_own()
    {
        Net net = _noNorm;
        using CompiledNetwork network = CompiledNetwork.From(net);
        Assert.Equal([4, 4, 1], network.TrainEpoch(RandomBatch.For(net, 1, new Random(4)).Parameters, Nine(network.Info), _still).Steps);
    }

    [Fact]
    public void Batches_that_may_be_of_one_image_are_refused_where_a_step_needs_two()
    {
        Net net = _denseNorm;
        using CompiledNetwork network = CompiledNetwork.From(net);
        foreach (Batches batches in (Batches[])[Batch(9, smallest: 1), Batch(1, smallest: 2)])
            Assert.Throws<ArgumentOutOfRangeException>(() => network.TrainEpoch(RandomBatch.For(net, 1, new Random(4)).Parameters, batches, _still));
    }

    [Theory]
    [MemberData(nameof(NormsOfSingleValues))]
    public void A_step_on_a_single_value_leaves_the_running_variance_as_it_is(Net net)
    {
        using CompiledNetwork network = CompiledNetwork.From(net);
        RandomBatch batch = RandomBatch.For(net, 1, new Random(5));
        IReadOnlyDictionary<string, float[]> after = network.Train(batch.Parameters, batch.Images, batch.Labels, new Optimizer.Sgd(0.1, 0), steps: 1).Parameters;
        foreach (string name in after.Keys.Where(name => name.EndsWith(".running_var", StringComparison.Ordinal)))
            Assert.Equal(batch.Parameters[name], after[name]);
    }

    private static void Show(ReferenceNetwork reference, Batches training, View[] views)
    {
        float[] images = new float[views.Length * training.Input.Count];
        ushort[] labels = [.. views.Select((view, index) => training.Show(view, images.AsSpan(index * training.Input.Count, training.Input.Count)))];
        reference.LossAndGradients(images, labels);
    }

    private static Batches Nine(NetworkInfo network) => Batch(9, network.SmallestBatch);

    private static Batches Batch(int images, int smallest) => new(
        Datasets.Of(images / 2, images - images / 2), new Shape(1, 2, 3), new Standardization([0, 0, 0], [0.1f, 0.1f, 0.1f]).ToTable(), _still.BatchSize, smallest);
}
