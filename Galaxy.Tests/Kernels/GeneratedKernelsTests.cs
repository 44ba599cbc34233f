using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Kernels;

/// <summary>Generated kernels compute what the double-precision reference computes, forward and every gradient.</summary>
public sealed class GeneratedKernelsTests
{
    private const double Tolerance = 1e-4;

    /// <summary>Edges of tiles, panels, windows and fusion, one a line.</summary>
    public static TheoryData<string, string> Edges => new()
    {
        { """{ "type": "conv2d", "filters": 16, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },""", "12, 12, 3" },
        { """{ "type": "conv2d", "filters": 1, "kernel": 1 },""", "1, 1, 1" },
        { """{ "type": "conv2d", "filters": 17, "kernel": 2 }, { "type": "conv2d", "filters": 25, "kernel": 3 }, { "type": "relu" },""", "9, 7, 5" },
        { """{ "type": "conv2d", "filters": 8, "kernel": 5, "padding": 2, "stride": 2 }, { "type": "relu" }, { "type": "conv2d", "filters": 9, "kernel": 4, "stride": 3, "padding": 3 },""", "13, 18, 2" },
        { """{ "type": "conv2d", "filters": 5, "kernel": 3 }, { "type": "conv2d", "filters": 6, "kernel": 1, "padding": 3 },""", "6, 5, 3" },
        { """{ "type": "conv2d", "filters": 5, "kernel": 3 }, { "type": "conv2d", "filters": 6, "kernel": 2, "stride": 3 },""", "9, 11, 3" },
        { """{ "type": "conv2d", "filters": 12, "kernel": 3 }, { "type": "maxPool2d", "size": 3, "stride": 2 }, { "type": "relu" },""", "12, 9, 4" },
        { """{ "type": "conv2d", "filters": 24, "kernel": 3, "padding": 1 }, { "type": "maxPool2d", "size": 2, "stride": 3 }, { "type": "conv2d", "filters": 7, "kernel": 2 },""", "11, 10, 3" },
        { """{ "type": "relu" }, { "type": "conv2d", "filters": 10, "kernel": 7, "padding": 3 }, { "type": "relu" }, { "type": "relu" },""", "9, 9, 3" },
        { """{ "type": "maxPool2d", "size": 2 }, { "type": "conv2d", "filters": 33, "kernel": 3, "padding": 2 }, { "type": "relu" }, { "type": "maxPool2d", "size": 4 }, { "type": "relu" },""", "13, 12, 6" },
        { """{ "type": "maxPool2d", "size": 3, "stride": 1 },""", "7, 6, 3" },
        { """{ "type": "conv2d", "filters": 3, "kernel": 3 }, { "type": "maxPool2d", "size": 17 },""", "20, 19, 1" },
        { """{ "type": "conv2d", "filters": 3, "kernel": 1 }, { "type": "maxPool2d", "size": 5 }, { "type": "maxPool2d", "size": 5, "stride": 1 },""", "26, 27, 2" },
        { """{ "type": "conv2d", "filters": 2, "kernel": 3 }, { "type": "conv2d", "filters": 9, "kernel": 13, "padding": 1 },""", "15, 16, 2" },
        { """{ "type": "conv2d", "filters": 20, "kernel": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },""", "9, 13, 3" },
        { """{ "type": "conv2d", "filters": 6, "kernel": 3, "padding": 1 }, { "type": "maxPool2d", "size": 2, "stride": 3 }, { "type": "leakyRelu" }, { "type": "conv2d", "filters": 33, "kernel": 1 }, { "type": "maxPool2d", "size": 2 },""", "16, 23, 1" },
        { """{ "type": "conv2d", "filters": 8, "kernel": 1, "stride": 2, "padding": 1 }, { "type": "maxPool2d", "size": 3 },""", "17, 24, 9" },
        { """{ "type": "maxPool2d", "size": 1 },""", "4, 5, 3" },
        { """{ "type": "conv2d", "filters": 3, "kernel": 2 }, { "type": "maxPool2d", "size": 1, "stride": 2 },""", "6, 5, 3" },
        { """{ "type": "avgPool2d", "size": 2 },""", "7, 6, 3" },
        { """{ "type": "conv2d", "filters": 9, "kernel": 3 }, { "type": "leakyRelu" }, { "type": "avgPool2d", "size": 3, "stride": 1 },""", "9, 8, 3" },
        { """{ "type": "conv2d", "filters": 9, "kernel": 1 }, { "type": "avgPool2d", "size": 2, "stride": 3 }, { "type": "leakyRelu", "slope": 0.5 },""", "9, 8, 3" },
        { """{ "type": "conv2d", "filters": 17, "kernel": 3, "padding": 1 }, { "type": "avgPool2d", "size": 5, "stride": 2 }, { "type": "conv2d", "filters": 5, "kernel": 3, "padding": 1 },""", "11, 12, 3" },
        { """{ "type": "globalAvgPool" },""", "7, 6, 3" },
        { """{ "type": "conv2d", "filters": 20, "kernel": 3, "padding": 1 }, { "type": "leakyRelu", "slope": 1 }, { "type": "globalAvgPool" }, { "type": "leakyRelu", "slope": 0 },""", "13, 5, 3" },
        { """{ "type": "conv2d", "filters": 6, "kernel": 3 }, { "type": "relu" }, { "type": "leakyRelu", "slope": 0.3 }, { "type": "maxPool2d", "size": 2 }, { "type": "leakyRelu", "slope": 0.3 }, { "type": "globalAvgPool" }, { "type": "conv2d", "filters": 4, "kernel": 3, "padding": 1 },""", "12, 12, 3" },
        { """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "conv2d", "filters": 24, "kernel": 3, "padding": 1 }, { "type": "leakyRelu" },""", "4, 6, 3" },
        { """{ "type": "conv2d", "filters": 20, "kernel": 1 }, { "type": "conv2d", "filters": 40, "kernel": 3 }, { "type": "maxPool2d", "size": 2 },""", "8, 14, 3" },
        { """{ "type": "conv2d", "filters": 13, "kernel": 1 }, { "type": "conv2d", "filters": 7, "kernel": 3, "padding": 2 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, { "type": "conv2d", "filters": 33, "kernel": 3, "padding": 1 },""", "18, 10, 1" },
        { """{ "type": "conv2d", "filters": 31, "kernel": 1 }, { "type": "conv2d", "filters": 16, "kernel": 3 }, { "type": "avgPool2d", "size": 2 },""", "4, 34, 3" },
        { "", "5, 4, 3" },
        { """{ "type": "conv2d", "filters": 12, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, { "type": "conv2d", "filters": 20, "kernel": 3, "padding": 1 }, { "type": "batchNorm", "momentum": 0.5 }, { "type": "leakyRelu" },""", "12, 8, 3" },
        { """{ "type": "conv2d", "filters": 16, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "conv2d", "filters": 24, "kernel": 3, "padding": 1 }, { "type": "batchNorm", "epsilon": 0.1 }, { "type": "maxPool2d", "size": 2 }, { "type": "relu" },""", "16, 16, 3" },
        { """{ "type": "conv2d", "filters": 5, "kernel": 2 }, { "type": "batchNorm" }, { "type": "maxPool2d", "size": 2 },""", "8, 7, 2" },
        { """{ "type": "conv2d", "filters": 3, "kernel": 1 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "maxPool2d", "size": 5 },""", "10, 15, 2" },
        { """{ "type": "conv2d", "filters": 7, "kernel": 3, "stride": 2 }, { "type": "batchNorm", "momentum": 1 }, { "type": "globalAvgPool" }, { "type": "dropout", "rate": 0.4 },""", "11, 9, 3" },
        { """{ "type": "dropout", "rate": 0.3 }, { "type": "conv2d", "filters": 7, "kernel": 3, "padding": 1 }, { "type": "dropout", "rate": 0.2 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, { "type": "dropout", "rate": 0.1 },""", "9, 8, 3" },
        { """{ "type": "conv2d", "name": "stem", "filters": 9, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "conv2d", "filters": 9, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "add", "from": "stem" }, { "type": "relu" }, { "type": "conv2d", "filters": 9, "kernel": 3, "padding": 1 }, { "type": "add", "from": "relu2" },""", "8, 6, 3" },
        { """{ "type": "conv2d", "filters": 4, "kernel": 1 }, { "type": "dropout", "rate": 0.5 }, { "type": "add", "from": "conv1" }, { "type": "add", "from": "dropout1" }, { "type": "add", "from": "add1" }, { "type": "leakyRelu" },""", "5, 6, 3" },
        { """{ "type": "relu", "name": "start" }, { "type": "conv2d", "filters": 3, "kernel": 3, "padding": 1 }, { "type": "add", "from": "start" }, { "type": "maxPool2d", "size": 2 },""", "6, 6, 3" },
    };

    /// <summary>Each is the seed of thirty networks that are compiled together.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 11)];

    [Theory]
    [MemberData(nameof(Edges))]
    public void Edge_shapes_agree_with_the_reference(string layers, string input)
    {
        int[] shape = [.. input.Split(", ").Select(int.Parse)];
        AssertAgrees(Networks.Parse(Networks.Json(
            $$"""{{layers}} { "type": "flatten" }, { "type": "dense", "units": 19 }, { "type": "relu" }, { "type": "dense", "units": 2 }""",
            $$"""{ "height": {{shape[0]}}, "width": {{shape[1]}}, "channels": {{shape[2]}} }""")), samples: 7, new Random(3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{ "type": "maxPool2d", "size": 3, "stride": 1 },""")]
    [InlineData("""{ "type": "avgPool2d", "size": 2 },""")]
    [InlineData("""{ "type": "conv2d", "filters": 5, "kernel": 2 },""")]
    public void Activation_behind_a_flatten_agrees_with_the_reference(string layers) => AssertAgrees(
        Networks.Spec($$"""{{layers}} { "type": "flatten" }, { "type": "leakyRelu", "slope": 0.2 }, { "type": "dense", "units": 3 }, { "type": "dense", "units": 2 }"""),
        samples: 5, new Random(2));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_networks_agree_with_the_reference(int seed)
    {
        Random random = new(seed);
        NetworkSpec[] specs = [.. Enumerable.Range(1, 30).Select(number => RandomSpecs.Next(random, $"Random{number}"))];
        using CompiledNetworks networks = CompiledNetworks.From(specs);
        foreach (NetworkSpec spec in specs)
            AssertAgrees(spec, networks[spec.Name], random.Next(spec.Layers.Any(layer => layer is BatchNormLayer) ? 4 : 1, 12), random);
    }

    [Fact]
    public void Any_batch_size_agrees_with_the_reference()
    {
        NetworkSpec spec = Networks.Spec("""{ "type": "conv2d", "filters": 4, "kernel": 3 }, { "type": "relu" }, { "type": "flatten" }, { "type": "dense", "units": 21 }, { "type": "relu" }, { "type": "dense", "units": 40 }, { "type": "dense", "units": 48 }, { "type": "dense", "units": 2 }""");
        using CompiledNetworks networks = CompiledNetworks.From(spec);
        foreach (int samples in (int[])[1, 2, 3, 4, 5, 6, 7, 8, 9, 37, 64, 71, 75])
            AssertAgrees(spec, networks[spec.Name], samples, new Random(9));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{ "type": "relu" },""")]
    [InlineData("""{ "type": "leakyRelu", "slope": 0.3 }, { "type": "dropout", "rate": 0.5 },""")]
    public void Batch_norm_behind_a_dense_layer_agrees_with_the_reference(string behind) => AssertAgrees(
        Networks.Spec($$"""{ "type": "conv2d", "filters": 5, "kernel": 3 }, { "type": "flatten" }, { "type": "dense", "units": 21 }, { "type": "batchNorm" }, {{behind}} { "type": "dense", "units": 2 }, { "type": "batchNorm" }, { "type": "dense", "units": 2 }"""),
        samples: 9, new Random(8));

    [Fact]
    public void Running_statistics_after_a_step_agree_with_the_reference()
    {
        NetworkSpec spec = Networks.Spec("""{ "type": "conv2d", "filters": 5, "kernel": 3 }, { "type": "batchNorm", "momentum": 0.3 }, { "type": "relu" }, { "type": "flatten" }, { "type": "dense", "units": 6 }, { "type": "batchNorm" }, { "type": "dense", "units": 2 }""");
        RandomBatch batch = RandomBatch.For(spec, 7, new Random(6));
        ReferenceNetwork reference = new ReferenceNetwork(spec).Load(batch.Parameters);
        reference.LossAndGradients(batch.Images, batch.Labels);
        using CompiledNetwork network = CompiledNetwork.From(spec);
        foreach (bool isSeparate in (bool[])[false, true])
        {
            TrainedNetwork trained = network.Train(
                batch.Parameters, batch.Images, batch.Labels, new Galaxy.Kernels.Optimizers.Optimizer.Sgd(0.1, 0.1), steps: 1, new NetworkSettings(SeparateUpdate: isSeparate));
            foreach (Tensor running in reference.Parameters.Where(parameter => !parameter.IsTrained))
                Agreement.Within<float, double>(1e-6, trained.Parameters[running.Name], running.Values, running.Name);
        }
    }

    private static void AssertAgrees(NetworkSpec spec, int samples, Random random)
    {
        using CompiledNetworks networks = CompiledNetworks.From(spec);
        AssertAgrees(spec, networks[spec.Name], samples, random);
    }

    private static void AssertAgrees(NetworkSpec spec, CompiledNetwork network, int samples, Random random)
    {
        RandomBatch batch = RandomBatch.For(spec, samples, random);
        ReferenceNetwork reference = new ReferenceNetwork(spec).Load(batch.Parameters);
        Agreement.Within<float, double>(
            Tolerance, network.Forward(batch.Parameters, batch.Images, samples), reference.Forward(batch.Images), "logits");
        const ulong seed = 5;
        NetworkGradients actual = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(Threads: 2, Seed: seed));
        ReferenceGradients expected = reference.LossAndGradients(batch.Images, batch.Labels, seed);
        Assert.Equal(expected.Loss, actual.Loss.Mean, Tolerance);
        if (spec.Layers.Any(layer => layer is BatchNormLayer))
            Agreement.WithinAll(Tolerance, actual.Gradients, expected.Gradients);
        else
            Agreement.Within(Tolerance, actual.Gradients, expected.Gradients);
    }
}
