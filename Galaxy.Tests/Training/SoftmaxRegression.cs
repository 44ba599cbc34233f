using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Tests.Training;

/// <summary>The smallest network there is, by hand: one dense layer on 2×2 color images, for tests of what runs networks.</summary>
internal readonly unsafe struct SoftmaxRegression : INetwork
{
    private const int Inputs = 12;
    private const int Classes = 3;
    private const int Panel = ParameterLayout.NarrowPanelWidth;
    private const int Bias = Inputs * Panel;

    /// <summary>Floats from a sample's row to the next, in each of the three batch matrices.</summary>
    private const int Stride = 16;
    private const int Logits = 16;
    private const int LogitGradients = 32;

    public static NetworkInfo Info { get; } = new()
    {
        Name = "SoftmaxRegression",
        Input = new Shape(2, 2, 3),
        Classes = ["red", "green", "blue"],
        Layers = [new LayerInfo("dense1", "dense, 3 units", 1, new Shape(2, 2, 3), new Shape(1, 1, Classes), new LayerCost(39, 72, 216))],
        Parameters =
        [
            new ParameterInfo(
                "dense1.weight", ParameterKind.Weight, [Classes, Inputs],
                new ParameterLayout(0, Classes, new WindowOrder(1, 1, Inputs, Inputs, Inputs, 1))),
            new ParameterInfo("dense1.bias", ParameterKind.Bias, [Classes], new ParameterLayout(Bias, Classes, new WindowOrder(1, 1, 1, 1, 1, 1))),
        ],
        ParameterFloats = Bias + Panel,
        TrainableFloats = Bias + Panel,
        Memory = new MemoryNeeds(SampleFloats: 0, RowFloats: 3 * Stride, ShardFloats: 0, WorkerFloats: 0, SharedFloats: 0),
        Spec = "{}",
        Image = new MapPlace(MapArea.Rows, 0, Stride, RowStride: 6, PixelStride: 3),
        Maps = [new MapInfo("dense1", ["dense1"], new Shape(1, 1, Classes), Row(Logits), Row(LogitGradients))],
        UpdatedAtEnd = [new ParameterRange(0, Bias + Panel)],
    };

    static ImmutableArray<KernelCall> INetwork.Forward { get; } = [Kernel("forward", &Forward)];

    static ImmutableArray<KernelCall> INetwork.TrainingForward { get; } = [Kernel("forward", &Forward)];

    static ImmutableArray<KernelCall> INetwork.Backward<TGradientUse>() => [Kernel("weight gradient", &Backward)];

    private static KernelCall.BatchKernel Kernel(string pass, delegate*<BatchStep*, int, int, void> kernel) =>
        new(new KernelInfo("Dense1", pass, 0, 0, 0), kernel, tasks: 1);

    private static MapPlace Row(int offset) => new(MapArea.Rows, offset, Stride, 0, 0);

    private static void Forward(BatchStep* step, int task, int worker)
    {
        for (int index = 0; index < step->Count * Classes; index++)
        {
            float* image = step->Row(0) + index / Classes * Stride;
            float logit = step->Parameters[Bias + index % Classes];
            for (int input = 0; input < Inputs; input++)
                logit += image[input] * step->Parameters[input * Panel + index % Classes];
            step->Row(Logits)[index / Classes * Stride + index % Classes] = logit;
        }
    }

    private static void Backward(BatchStep* step, int task, int worker)
    {
        new Span<float>(step->Gradients, Bias + Panel).Clear();
        for (int index = 0; index < step->Count * Classes; index++)
        {
            float* image = step->Row(0) + index / Classes * Stride;
            float slope = step->Row(LogitGradients)[index / Classes * Stride + index % Classes];
            step->Gradients[Bias + index % Classes] += slope;
            for (int input = 0; input < Inputs; input++)
                step->Gradients[input * Panel + index % Classes] += slope * image[input];
        }
    }
}
