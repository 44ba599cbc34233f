using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;

namespace Galaxy.Tests.Harness;

/// <summary>The harness itself, on a network written by hand: a dense layer of two inputs and two classes.</summary>
public sealed class CompiledNetworkTests
{
    private const string ByHand = """
        using System.Collections.Immutable;
        using Galaxy.Kernels.Contract;
        using Galaxy.Kernels.Memory;
        using Galaxy.Kernels.Optimizers;

        namespace Galaxy.Kernels.Networks;

        public readonly unsafe struct ByHand : INetwork
        {
            public static NetworkInfo Info { get; } = new("ByHand", new Shape(1, 1, 2), ["a", "b"], [],
                [new ParameterInfo("dense1.weight", [2, 2], new ParameterLayout(0, 2, 1, 1, 2, 2, 2, 1))],
                16, 16, new MemoryNeeds(2, 0, 0, 0, 0), "{}");

            public static ImmutableArray<KernelInfo> Kernels => [];

            public static void RunKernel(int kernel, Workspace workspace, FloatMemory parameters, FloatMemory gradients, int count)
            {
            }

            public static void Forward(Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, Span<float> logits)
            {
                images.CopyTo(new Span<float>(workspace.Samples, images.Length));
                for (int index = 0; index < logits.Length; index++)
                    for (int input = 0; input < 2; input++)
                        logits[index] += workspace.Samples[index / 2 * 2 + input] * parameters.Pointer[input * 8 + index % 2];
            }

            public static void ClassGradients(
                Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, byte label, FloatMemory gradients, Span<float> logits)
            {
            }

            static BatchLoss INetwork.LossAndUpdate<TRule>(
                Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients, Update<TRule> update)
            {
                gradients.Pointer[8] = 5;
                UpdateKernel.Run(workspace.Workers, update, 0, parameters.Length);
                return new BatchLoss(workspace.Workers.Count, workspace.Capacity, batch.Labels.Length);
            }

            public static BatchLoss LossAndGradients(
                Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients)
            {
                gradients.Pointer[8] = 5;
                return new BatchLoss(workspace.Workers.Count, workspace.Capacity, batch.Labels.Length);
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
        NetworkSettings settings = new(Threads: 2, Capacity: 7);
        NetworkGradients result = network.LossAndGradients(_parameters, [1, 0, 2, 10], [0, 1], settings);
        Assert.Equal(new BatchLoss(2, 7, 2), result.Loss);
        Assert.Equal([0f, 5f, 0f, 0f], result.Gradients["dense1.weight"]);
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
