using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Optimizers;

/// <summary>Layers that learn slower than others, later, or not at all.</summary>
public sealed class LayerRatesTests(LayerRatesTests.Compiled compiled) : IClassFixture<LayerRatesTests.Compiled>
{
    private const int Steps = 5;

    private static readonly Net _net = Net.Input(8, 8, 3)
        .Conv(9, 3, padding: 1).BatchNorm().Relu().MaxPool(2).Conv(8, 3, padding: 1).Relu().Flatten().Dense(21).BatchNorm().Relu().Dropout(0.3).Dense(2);

    private readonly RandomBatch _batch = RandomBatch.For(_net, 13, new Random(4));

    public static TheoryData<string> Optimizers => [.. OptimizerCases.All.Keys];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_frozen_layer_keeps_its_bits_and_the_others_learn(string optimizer)
    {
        foreach (double? norm in (double?[])[null, 0.5])
        {
            TrainedNetwork trained = Train(optimizer, Steps, new NetworkSettings(LargestNorm: norm)
            {
                Rates = layer => new LayerRate(layer is "conv1" or "bn1" or "dense1" ? 0 : 1),
            });
            foreach ((string name, float[] values) in trained.Parameters)
            {
                bool frozen = name.Split('.')[0] is "conv1" or "bn1" or "dense1";
                Assert.True(frozen == Bits(values).SequenceEqual(Bits(_batch.Parameters[name])), name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_factor_for_all_layers_is_another_rate(string optimizer)
    {
        Optimizer whole = OptimizerCases.All[optimizer].Optimizer;
        Optimizer half = whole with { LearningRate = whole.LearningRate / 2 };

        AssertSame(Train(half, Steps, new NetworkSettings()), Train(whole, Steps, new NetworkSettings { Rates = _ => new LayerRate(0.5) }));
    }

    /// <summary>Also in the bias correction of Adam's moments.</summary>
    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_layer_that_is_frozen_at_first_then_learns_as_if_from_the_start(string optimizer) => AssertSame(
        Train(optimizer, Steps, new NetworkSettings()),
        Train(optimizer, Steps + 2, new NetworkSettings { Rates = _ => new LayerRate(1, FrozenSteps: 2) }));

    [Fact]
    public void A_step_with_rates_is_gradients_and_update_on_any_number_of_threads()
    {
        NetworkSettings settings = new() { Rates = layer => new LayerRate(layer switch { "conv1" => 0.25, "dense1" => 2, "dense2" => 0.5, _ => 1 }) };

        TrainedNetwork apart = Train("adamw", Steps, settings with { SeparateUpdate = true });

        AssertSame(apart, Train("adamw", Steps, settings));
        AssertSame(apart, Train("adamw", Steps, settings with { Threads = 3 }));
    }

    [Fact]
    public void Ranges_are_in_order_and_end_where_the_next_begins()
    {
        RateRange[] ranges = [.. LayerRates.Of(compiled.Network.Info, layer => new LayerRate(layer == "conv1" ? 0 : 1))];

        Assert.Equal(0, ranges[0].Start);
        Assert.Equal(compiled.Network.Info.TrainableFloats, ranges[^1].End);
        Assert.All(ranges.Zip(ranges[1..]), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Empty(LayerRates.Of(compiled.Network.Info, _ => new LayerRate(1)));
    }

    private TrainedNetwork Train(string optimizer, int steps, NetworkSettings settings) =>
        Train(OptimizerCases.All[optimizer].Optimizer, steps, settings);

    private TrainedNetwork Train(Optimizer optimizer, int steps, NetworkSettings settings) =>
        compiled.Network.Train(_batch.Parameters, _batch.Images, _batch.Labels, optimizer, steps, settings);

    private static void AssertSame(TrainedNetwork expected, TrainedNetwork actual) =>
        Assert.All(expected.Parameters, parameter => Assert.Equal(Bits(parameter.Value), Bits(actual.Parameters[parameter.Key])));

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];

    /// <summary>Compiled once for all tests.</summary>
    public sealed class Compiled : IDisposable
    {
        internal CompiledNetwork Network { get; } = CompiledNetwork.From(_net);

        public void Dispose() => Network.Dispose();
    }
}
