using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training;

/// <summary>How to train. Together with the network and the data, it determines the result, bit for bit.</summary>
/// <param name="Optimizer">The update, with its settings.</param>
/// <param name="Epochs">Times every training image is shown, at least 1.</param>
/// <param name="BatchSize">
/// Images in a step, at least 1; the last step of an epoch may have fewer, or one more: <see cref="NetworkInfo.SmallestBatch"/>.
/// </param>
/// <param name="Seed">Seed of the initial weights and the order of the images.</param>
public sealed record TrainSettings(Optimizer Optimizer, int Epochs, int BatchSize, ulong Seed)
{
    /// <summary>Parts of a batch whose gradients are summed apart, at least 1: the most ranks that a training can be divided among.</summary>
    public int Shards { get; init; } = TrainDefaults.Shards;

    /// <summary>How the learning rate changes.</summary>
    public LearningRateSchedule Schedule { get; init; } = new LearningRateSchedule.Cosine();

    /// <summary>Epochs over which the learning rate rises to the schedule's in equal steps; 0 for none.</summary>
    public int WarmUpEpochs { get; init; }

    /// <summary>The learning rate of a step, as a factor of the optimizer's.</summary>
    /// <param name="step">The step's number in the training, from 1.</param>
    /// <param name="stepsPerEpoch">Steps in an epoch.</param>
    public double RateFactor(int step, int stepsPerEpoch)
    {
        double scheduled = Schedule.Factor((step - 1.0) / ((double)Epochs * stepsPerEpoch));
        double warmUpSteps = (double)WarmUpEpochs * stepsPerEpoch;
        return step < warmUpSteps ? scheduled * step / warmUpSteps : scheduled;
    }

    /// <summary>Epochs at the start in which the last dense layer alone learns; for a training that starts from a model.</summary>
    public int FreezeEpochs { get; init; }

    /// <summary>Factors of the learning rate by layers.</summary>
    public LayerFactors LayerFactors { get; init; } = LayerFactors.None;

    /// <summary>The learning rates of a network's layers; empty if all learn alike.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stepsPerEpoch">Steps in an epoch.</param>
    internal ImmutableArray<RateRange> LayerRates(NetworkInfo network, int stepsPerEpoch)
    {
        string head = network.Head;
        return Kernels.Optimizers.LayerRates.Of(
            network, layer => new LayerRate(LayerFactors.Of(layer, head), layer == head ? 0 : checked(FreezeEpochs * stepsPerEpoch)));
    }

    /// <summary>Share of a label that is spread over all classes, in [0, 1).</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>How much each class counts in the loss.</summary>
    public ClassWeighting ClassWeighting { get; init; }

    /// <summary>How strongly rare classes are favored, in [0, 1]: the strength of <see cref="LogitOffsets"/>.</summary>
    public double LogitAdjustment { get; init; }

    /// <summary>How labels and classes count in the loss.</summary>
    /// <param name="counts">Training images per class.</param>
    public LossRule LossRule(ImmutableArray<int> counts) =>
        new(LabelSmoothing, ClassWeights.Of(ClassWeighting, counts), LogitOffsets.Of(LogitAdjustment, counts));

    /// <summary>The epoch whose weights are kept.</summary>
    public KeptEpoch Kept { get; init; }

    /// <summary>
    /// Epochs without a better one on the validation images after which the training ends; null for never, as where the last epoch is
    /// kept.
    /// </summary>
    public int? Patience { get; init; }

    /// <summary>Largest norm of all gradients together, above 0; null for no clipping.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>Decay of the weights' moving average, in [0, 1); null for none. With one, the averaged weights are evaluated and saved.</summary>
    public double? AverageDecay { get; init; }

    /// <summary>How the training images are varied.</summary>
    public Augmentation Augmentation { get; init; } = Augmentation.None;
}
