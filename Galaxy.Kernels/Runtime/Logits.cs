using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Kernels.Runtime;

/// <summary>The logits, one row per sample, and their gradient.</summary>
internal static unsafe class Logits<TNetwork> where TNetwork : INetwork
{
    private static readonly MapPlace _output = TNetwork.Info.Maps[^1].Output;
    private static readonly MapPlace _gradient = TNetwork.Info.Maps[^1].Gradient!;
    private static readonly int _classes = TNetwork.Info.Classes.Length;

    /// <summary>Copies the logits out, [samples × classes].</summary>
    public static void CopyTo(BatchStep* step, Span<float> logits)
    {
        float* row = step->Row(_output.Offset);
        for (int sample = 0; sample < step->Count; sample++, row += _output.SampleStride)
            new ReadOnlySpan<float>(row, _classes).CopyTo(logits.Slice(sample * _classes, _classes));
    }

    /// <summary>The loss; its gradient is stored where the backward pass starts.</summary>
    public static BatchLoss Loss(BatchStep* step, TrainingBatch batch)
    {
        float* logits = step->Row(_output.Offset);
        float* gradient = step->Row(_gradient.Offset);
        if (TNetwork.Info.Votes is { } votes)
            return VoteLosses.Apply(votes, logits, gradient, _output.SampleStride, batch.Targets);
        return batch.Targets.IsEmpty
            ? SoftmaxCrossEntropy.Apply(logits, gradient, _output.SampleStride, _classes, batch.Labels, batch.Rule)
            : SoftmaxCrossEntropy.ApplyShares(logits, gradient, _output.SampleStride, _classes, batch.Targets, batch.Rule);
    }

    /// <summary>Starts the backward pass with the gradient of one class's logit.</summary>
    public static void SetGradient(BatchStep* step, int label) =>
        SoftmaxCrossEntropy.OneClass(step->Row(_gradient.Offset), _gradient.SampleStride, _classes, step->Count, label);
}
