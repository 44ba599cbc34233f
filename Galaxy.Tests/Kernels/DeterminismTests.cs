using Galaxy.Generators.Layers;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.Add;
using Galaxy.Generators.Layers.AvgPool2d;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Layers.Dense;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Kernels;

/// <summary>Results depend on the batch and the parameters, on nothing else.</summary>
public sealed class DeterminismTests
{
    private static readonly NetworkSpec _spec = Networks.Spec(
        """
        { "type": "conv2d", "filters": 18, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },
        { "type": "conv2d", "filters": 9, "kernel": 3, "stride": 2, "padding": 1 }, { "type": "maxPool2d", "size": 2, "stride": 1 },
        { "type": "flatten" }, { "type": "dense", "units": 48 }, { "type": "relu" }, { "type": "dense", "units": 2 }
        """);

    private const string Normed =
        """
        { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, { "type": "dropout", "rate": 0.3 },
        { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "add", "from": "dropout1" }, { "type": "relu" },
        """;

    /// <summary>Panels of units as tasks, nine and a narrow one; in shards three, two and a narrow one, one and a narrow one.</summary>
    private const string Dense = """{ "type": "flatten" }, { "type": "dense", "units": 152 }, { "type": "dense", "units": 48 }, { "type": "relu" }, { "type": "dense", "units": 40 }, { "type": "relu" }, { "type": "dense", "units": 21 }, { "type": "relu" }, { "type": "dense", "units": 2 }""";

    private const string NormedDense = """{ "type": "flatten" }, { "type": "dense", "units": 21 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "dropout", "rate": 0.4 }, { "type": "leakyRelu" }, { "type": "dense", "units": 2 }""";

    /// <summary>Together they have every kind of kernel: direct and by Winograd's filtering, fused and on its own, full and narrow panels.</summary>
    public static TheoryData<string> EveryKernel => new()
    {
        """{ "type": "conv2d", "filters": 18, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, { "type": "conv2d", "filters": 9, "kernel": 2 },""" + Dense,
        """{ "type": "conv2d", "filters": 9, "kernel": 1 }, { "type": "conv2d", "filters": 24, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },""" + Dense,
        """{ "type": "conv2d", "filters": 16, "kernel": 3, "padding": 1 }, { "type": "leakyRelu" }, { "type": "conv2d", "filters": 32, "kernel": 3, "padding": 1 }, { "type": "leakyRelu" },""" + Dense,
        """{ "type": "conv2d", "filters": 16, "kernel": 3 }, { "type": "conv2d", "filters": 8, "kernel": 3 }, { "type": "leakyRelu" },""" + Dense,
        """{ "type": "conv2d", "filters": 9, "kernel": 3, "padding": 1 }, { "type": "conv2d", "filters": 9, "kernel": 3, "stride": 2, "padding": 1 }, { "type": "maxPool2d", "size": 2, "stride": 1 }, { "type": "relu" },""" + Dense,
        """{ "type": "conv2d", "filters": 20, "kernel": 1 }, { "type": "maxPool2d", "size": 2 }, { "type": "avgPool2d", "size": 2 }, { "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "globalAvgPool" },""" + Dense,
        Normed + NormedDense,
    };

    /// <summary>A word of the code that each kind of kernel has, and no other.</summary>
    private static readonly (Type Kernel, string Word)[] _kinds =
    [
        (typeof(ConvForwardKernel), "Conv1ForwardTiles"), (typeof(ConvPooledForwardKernel), "Conv1ForwardWindows"), (typeof(WinogradForwardKernel), "Conv2ForwardPatches"),
        (typeof(ConvOutputGradientKernel), "Conv1OutputGradient("), (typeof(ConvWeightGradientKernel), "Conv1WeightGradient("), (typeof(WinogradWeightGradientKernel), "Conv2WeightGradientPatches"),
        (typeof(ConvInputGradientKernel), "Conv2InputGradientPhase"), (typeof(WinogradInputGradientKernel), "Conv2InputGradientPatches"),
        (typeof(NormForwardKernel), "Conv1Normalize("), (typeof(NormBackwardKernel), "Conv1GradientSums("), (typeof(DenseNormKernel), "Dense1Normalize("), (typeof(BatchEffectsKernel), "Dense1Dropout("), (typeof(MapEffectsKernel), "Dropout1Values("),
        (typeof(MaxPoolKernel), "MaxPool1Forward("), (typeof(AvgPoolKernel), "AvgPool1Forward("), (typeof(ActivationKernel), "Relu1Forward(KernelMemory"), (typeof(BatchActivationKernel), "LeakyRelu1Forward(BatchStep"), (typeof(AddKernel), "Add1Forward("),
        (typeof(DenseForwardKernel), "Dense1ForwardTile"), (typeof(DenseOutputGradientKernel), "Dense1OutputGradient("), (typeof(DenseWeightGradientKernel), "Dense1WeightGradient"),
        (typeof(DenseInputGradientKernel), "Dense1InputGradientFewSamples"), (typeof(DenseFewUnitsInputGradientKernel), "Dense2InputGradientTile"),
    ];

    [Fact]
    public void Every_kind_of_kernel_is_in_one_of_the_cases()
    {
        string code = string.Concat(EveryKernel.Cast<object[]>().Select(row => GeneratorRun.Over(("network.json", Networks.Json((string)row[0]))).OrThrowMistakes())
            .SelectMany(run => run.Files).Select(file => file.Text));
        Assert.All(_kinds, kind => Assert.Contains(kind.Word, code, StringComparison.Ordinal));
        Assert.Equal(
            typeof(ConvForwardKernel).Assembly.GetTypes().Where(WritesKernels).Select(type => type.Name).Order(StringComparer.Ordinal),
            _kinds.Select(kind => kind.Kernel.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>All that kernels leave for one another is compared: maps, rows, shards' sums, gradients.</summary>
    [Theory]
    [MemberData(nameof(EveryKernel))]
    public void Every_kernel_leaves_the_same_bits_at_any_number_of_threads(string layers)
    {
        NetworkSpec spec = Networks.Spec(layers);
        using CompiledNetwork network = CompiledNetwork.From(spec);
        foreach (int samples in (int[])[5, 12, 29, 70])
        {
            RandomBatch batch = RandomBatch.For(spec, samples, new Random(1));
            NetworkGradients one = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels);
            Assert.Contains(one.Memory, value => value != 0);
            foreach (int threads in (int[])[2, 3, 8])
            {
                NetworkGradients many = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(threads));
                Assert.Equal(Bits(one.Memory), Bits(many.Memory));
                Assert.Equal(Bits(one.Workings), Bits(many.Workings));
                Assert.Equal(one.Loss, many.Loss);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryKernel))]
    public void Every_kernel_leaves_the_same_bits_with_vectors_of_either_width(string layers)
    {
        NetworkSpec spec = Networks.Spec(layers);
        using CompiledNetwork narrow = CompiledNetwork.From(spec, wide: false);
        using CompiledNetwork wide = CompiledNetwork.From(spec, wide: true);
        foreach (int samples in (int[])[1, 7, 12, 29, 41, 70])
        {
            RandomBatch batch = RandomBatch.For(spec, samples, new Random(6));
            NetworkGradients narrowGradients = narrow.LossAndGradients(batch.Parameters, batch.Images, batch.Labels);
            NetworkGradients wideGradients = wide.LossAndGradients(batch.Parameters, batch.Images, batch.Labels);
            Assert.Equal(Bits(narrowGradients.Memory), Bits(wideGradients.Memory));
            Assert.Equal(Bits(narrowGradients.Workings), Bits(wideGradients.Workings));
            Assert.Equal(narrowGradients.Loss, wideGradients.Loss);
        }
    }

    [Fact]
    public void Every_kernel_for_wide_vectors_is_in_one_of_the_cases()
    {
        string code = string.Concat(EveryKernel.Cast<object[]>().SelectMany(row => GeneratorRun.Over(("network.json", Networks.Json((string)row[0]))).Files).Select(file => file.Text));
        Assert.All(
            (string[])["Conv1ForwardWideTiles8x16(", "Conv2ForwardPatches<Floats16>(", "Conv2ForwardWideProducts", "Conv2ForwardOutputs16<Floats16>(", "Conv2InputGradientOutputs16<Floats16>(", "Conv2InputGradientPatches<Floats16>(",
                "Conv1WeightGradientWideChannel", "Conv2WeightGradientPatches<Floats16>(", "Conv2WeightGradientWideSums", "Conv2WeightGradientOutputTiles<Floats16>(",
                "Dense1ForwardWideTile8x32(", "Dense1ForwardWideTile8x16(", "Dense1WeightGradientWideTiles12x32<", "Dense1WeightGradientWideTiles12x16<", "Dense1InputGradientWideTile12x16("],
            word => Assert.Contains(word, code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, false, "")]
    [InlineData(3, true, "")]
    [InlineData(3, true, Normed)]
    public void A_step_is_gradients_and_update_bit_for_bit(int threads, bool wide, string layers)
    {
        NetworkSpec spec = layers.Length == 0
            ? _spec
            : Networks.Spec($$"""{{layers}} { "type": "flatten" }, { "type": "dense", "units": 21 }, { "type": "batchNorm" }, { "type": "dropout", "rate": 0.5 }, { "type": "dense", "units": 2 }""");
        RandomBatch batch = RandomBatch.For(spec, 13, new Random(4));
        LossRule rule = new(0.1, [0.5, 2]);
        using CompiledNetwork network = CompiledNetwork.From(spec, wide);
        foreach (Optimizer optimizer in (Optimizer[])[new Optimizer.Sgd(0.1, 0.01), new Optimizer.Nesterov(0.1, 0.9, 0.01), new Optimizer.Adam(0.01, 0.01)])
        {
            TrainedNetwork apart = network.Train(batch.Parameters, batch.Images, batch.Labels, optimizer, steps: 3, new NetworkSettings(SeparateUpdate: true, Rule: rule));
            TrainedNetwork atOnce = network.Train(batch.Parameters, batch.Images, batch.Labels, optimizer, steps: 3, new NetworkSettings(threads, Rule: rule));
            Assert.Equal(apart.Losses, atOnce.Losses);
            Assert.All(apart.Parameters, parameter => Assert.Equal(Bits(parameter.Value), Bits(atOnce.Parameters[parameter.Key])));
        }
    }

    [Fact]
    public void Gradients_do_not_depend_on_the_memory_that_is_left_over()
    {
        RandomBatch batch = RandomBatch.For(_spec, 5, new Random(2));
        using CompiledNetwork network = CompiledNetwork.From(_spec);
        Assert.Equal(
            Bits(network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels).Memory),
            Bits(network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(Capacity: 40)).Memory));
    }

    [Fact]
    public void Logits_of_an_image_do_not_depend_on_the_others_in_its_batch()
    {
        RandomBatch batch = RandomBatch.For(_spec, 11, new Random(3));
        using CompiledNetwork network = CompiledNetwork.From(_spec);
        float[] together = network.Forward(batch.Parameters, batch.Images, 11);
        float[] apart = [.. batch.Images.Chunk(batch.Images.Length / 11).SelectMany(image => network.Forward(batch.Parameters, image, 1))];
        Assert.Equal(Bits(together), Bits(apart));
    }

    /// <summary>Dense input gradients of few samples go another way. Here each sample has another beside it that weighs nothing.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Gradients_of_a_small_batch_are_the_same_bits_among_samples_that_weigh_nothing(int samples)
    {
        NetworkSpec spec = Networks.Spec("""{ "type": "conv2d", "filters": 5, "kernel": 3 }, { "type": "relu" }, { "type": "flatten" }, { "type": "dense", "units": 37 }, { "type": "dense", "units": 40 }, { "type": "dense", "units": 2 }""");
        NetworkSettings settings = new(Rule: new LossRule(0, [1, 0]));
        RandomBatch batch = RandomBatch.For(spec, samples, new Random(5));
        using CompiledNetwork network = CompiledNetwork.From(spec);
        NetworkGradients alone = network.LossAndGradients(batch.Parameters, batch.Images, [.. Enumerable.Repeat((byte)0, samples)], settings);
        NetworkGradients among = network.LossAndGradients(
            batch.Parameters, [.. batch.Images.Chunk(batch.Images.Length / samples).SelectMany(image => (float[])[.. image, .. image])], [.. Enumerable.Repeat((byte[])[0, 1], samples).SelectMany(pair => pair)], settings);
        Assert.All(alone.Gradients, gradient => Assert.Equal(Bits(gradient.Value), Bits(among.Gradients[gradient.Key])));
    }

    /// <summary>Whether a type writes the file of a stage.</summary>
    private static bool WritesKernels(Type type) => type.GetMethod("Emit")?.GetParameters() is [{ ParameterType: var first }, { ParameterType: var stage }, ..]
        && first == typeof(KernelContext) && stage.IsSubclassOf(typeof(StagePlan));

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];
}
