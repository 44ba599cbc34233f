using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;

namespace Galaxy.Tests.Training;

/// <summary>The smallest network there is, by hand: one dense layer on 2×2 color images, for tests of what runs networks.</summary>
internal readonly struct SoftmaxRegression : INetwork
{
    private const int Inputs = 12;
    private const int Classes = 3;
    private const int Row = ParameterLayout.NarrowPanelWidth;
    private const int Bias = Inputs * Row;

    public static NetworkInfo Info { get; } = new(
        "SoftmaxRegression",
        new Shape(2, 2, 3),
        ["red", "green", "blue"],
        [new LayerInfo("dense1", "dense, 3 units", 1, new Shape(2, 2, 3), new Shape(1, 1, Classes), 39, 72, 216)],
        [
            new ParameterInfo("dense1.weight", [Classes, Inputs], new ParameterLayout(0, Classes, 1, 1, Inputs, Inputs, Inputs, 1)),
            new ParameterInfo("dense1.bias", [Classes], new ParameterLayout(Bias, Classes, 1, 1, 1, 1, 1, 1)),
        ],
        ParameterFloats: Bias + Row,
        TrainableFloats: Bias + Row,
        new MemoryNeeds(0, 0, 0, 0, 0),
        Spec: "{}");

    public static ImmutableArray<KernelInfo> Kernels => [];

    public static void RunKernel(int kernel, Workspace workspace, FloatMemory parameters, FloatMemory gradients, int count) =>
        throw new ArgumentOutOfRangeException(nameof(kernel));

    public static void Forward(Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, Span<float> logits)
    {
        for (int index = 0; index < logits.Length; index++)
        {
            ReadOnlySpan<float> image = images.Slice(index / Classes * Inputs, Inputs);
            logits[index] = parameters.Span[Bias + index % Classes];
            for (int input = 0; input < Inputs; input++)
                logits[index] += image[input] * parameters.Span[input * Row + index % Classes];
        }
    }

    public static void ClassGradients(
        Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, byte label, FloatMemory gradients, Span<float> logits) =>
        throw new NotSupportedException("It has no maps.");

    static BatchLoss INetwork.LossAndUpdate<TRule>(
        Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients, Update<TRule> update)
    {
        BatchLoss loss = LossAndGradients(workspace, parameters, batch, gradients);
        UpdateKernel.Run(workspace.Workers, update, 0, parameters.Length);
        return loss;
    }

    public static BatchLoss LossAndGradients(
        Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients)
    {
        ReadOnlySpan<byte> labels = batch.Labels;
        gradients.Span.Clear();
        float[] logits = new float[labels.Length * Classes];
        float[] slopes = new float[logits.Length];
        Forward(workspace, parameters, batch.Images, logits);
        BatchLoss loss = Loss(logits, slopes, labels, batch.Rule);
        for (int index = 0; index < slopes.Length; index++)
        {
            gradients.Span[Bias + index % Classes] += slopes[index];
            for (int input = 0; input < Inputs; input++)
                gradients.Span[input * Row + index % Classes] += slopes[index] * batch.Images[index / Classes * Inputs + input];
        }

        return loss;
    }

    private static unsafe BatchLoss Loss(float[] logits, float[] slopes, ReadOnlySpan<byte> labels, LossRule rule)
    {
        fixed (float* scores = logits, gradient = slopes)
            return SoftmaxCrossEntropy.Apply(scores, gradient, Classes, Classes, labels, rule);
    }
}
