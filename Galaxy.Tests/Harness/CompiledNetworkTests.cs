using Galaxy.Kernels.Threading;

namespace Galaxy.Tests.Harness;

/// <summary>The harness itself, on a handwritten network: a dense layer of two inputs and two classes.</summary>
public sealed class CompiledNetworkTests
{
    private const string ByHand = """
        using System.Collections.Immutable;
        using Galaxy.Kernels.Contract;
        using Galaxy.Kernels.Memory;

        namespace Galaxy.Kernels.Networks;

        public readonly unsafe struct ByHand : INetwork
        {
            public static NetworkInfo Info { get; } = new()
            {
                Name = "ByHand",
                Input = new Shape(1, 1, 2),
                Classes = ["a", "b"],
                Layers = [],
                Parameters =
                [
                    new ParameterInfo("dense1.weight", ParameterKind.Weight, [2, 2], new ParameterLayout(0, 2, new WindowOrder(1, 1, 2, 2, 2, 1))),
                ],
                ParameterFloats = 16,
                TrainableFloats = 16,
                Memory = new MemoryNeeds(0, 48, 0, 0, 0),
                Spec = "{}",
                Image = new MapPlace(MapArea.Rows, 0, 16, 2, 2),
                Maps = [new MapInfo("dense1", ["dense1"], new Shape(1, 1, 2), new MapPlace(MapArea.Rows, 16, 16, 0, 0), new MapPlace(MapArea.Rows, 32, 16, 0, 0))],
            };

            static ImmutableArray<KernelCall> INetwork.Forward { get; } =
                [new KernelCall.BatchKernel(new KernelInfo("Dense1", "forward", 0, 0, 0), &Forward, tasks: 1)];

            static ImmutableArray<KernelCall> INetwork.TrainingForward { get; } =
                [new KernelCall.BatchKernel(new KernelInfo("Dense1", "forward", 0, 0, 0), &Forward, tasks: 1)];

            static ImmutableArray<KernelCall> INetwork.Backward<TGradientUse>() =>
                [new KernelCall.BatchKernel(new KernelInfo("Dense1", "weight gradient", 0, 0, 0), &Backward, tasks: 1)];

            private static void Forward(BatchStep* step, int task, int worker)
            {
                for (int sample = 0; sample < step->Count; sample++)
                    for (int unit = 0; unit < 2; unit++)
                        step->Row(16)[sample * 16 + unit] =
                            step->Row(0)[sample * 16] * step->Parameters[unit] + step->Row(0)[sample * 16 + 1] * step->Parameters[8 + unit];
            }

            private static void Backward(BatchStep* step, int task, int worker)
            {
                step->Gradients[8] = 5;
                step->Gradients[1] = step->Capacity;
                step->Gradients[9] = step->Seed;
            }
        }
        """;

    private static readonly Dictionary<string, float[]> _parameters = new() { ["dense1.weight"] = [1, 2, 3, 4] };

    [Fact]
    public void Forward_loads_parameters_in_the_files_order()
    {
        using CompiledNetwork network = Compile();
        Assert.Equal("ByHand", network.Info.Name);
        Assert.Equal([1f, 3f, 22f, 46f], network.Forward(_parameters, [1, 0, 2, 10], 2));
    }

    [Fact]
    public void Gradients_come_in_the_files_order_from_the_settings_asked_for()
    {
        using CompiledNetwork network = Compile();
        NetworkSettings settings = new(Threads: 2, Capacity: 20, Seed: 7);
        NetworkGradients result = network.LossAndGradients(_parameters, [1, 0, 2, 10], [0, 1], settings);
        Assert.Equal(2, result.Loss.Count);
        Assert.Equal([0f, 5f, 32f, 7f], result.Gradients["dense1.weight"]);
        Assert.Equal(5f, result.Memory[8]);
    }

    [Fact]
    public void Source_that_does_not_compile_is_told() => Assert.Contains(
        "CS0246",
        Assert.Throws<InvalidOperationException>(() => CompiledNetwork.FromSources([("a.cs", "class A : B;")], "A")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Mistake_in_the_file_is_told() => Assert.Contains(
        "GAL0001", Assert.Throws<InvalidOperationException>(() => CompiledNetwork.From("{")).Message, StringComparison.Ordinal);

    private static CompiledNetwork Compile() => CompiledNetwork.FromSources([("ByHand.cs", ByHand)], "Galaxy.Kernels.Networks.ByHand");
}
