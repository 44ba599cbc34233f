using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Models;

/// <summary>A checkpoint of <see cref="TinyNetwork"/> after two epochs of four steps on seven images, by Adam.</summary>
internal static class TinyCheckpoint
{
    public static Checkpoint Of(int bestEpoch)
    {
        Weights weights = Filled(1, 0.5f);
        return new Checkpoint(
            new RunConditions("abc", [RunOption.Of("epochs", 2)]),
            new TrainState(2, 8, weights, Filled(2, 0.25f), [new EpochMetrics(1, 1.5, 0.25, 7), new EpochMetrics(2, 0.1 + 0.2, 0.5, 7)]),
            new Candidate(bestEpoch, bestEpoch == 2 ? weights : Filled(1, 2), Validation: null),
            [new EpochRow(1, 1.5, 0.25, 1, 0.5, double.PositiveInfinity, 0), new EpochRow(2, 0.1 + 0.2, 0.5, null, null, 5, 2)]);
    }

    /// <summary>What it was trained on.</summary>
    public static Batches Training(int size)
    {
        Image image = Image.Own(TinyNetwork.Info.Input.Height, TinyNetwork.Info.Input.Width, new byte[6]);
        Dataset images = new(TinyNetwork.Info.Classes, [.. Enumerable.Range(0, 7).Select(index => LabeledImage.Of(image, (byte)(index % 2), $"{index}"))]);
        return new Batches(images, TinyNetwork.Info.Input, new Standardization([0], [1]).ToTable(), size);
    }

    /// <summary>Sets of tensors whose values all differ.</summary>
    public static Weights Filled(int sets, float factor) => Weights.FromTensors(TinyNetwork.Info, sets, (set, parameter) =>
        [.. Enumerable.Range(1, parameter.Count).Select(index => factor * (index + 10 * parameter.Shape.Length + 100 * set))]);

    public static byte[] Bytes(Checkpoint checkpoint)
    {
        using MemoryStream stream = new();
        CheckpointFile.Write(stream, checkpoint, TinyNetwork.Info);
        return stream.ToArray();
    }
}
