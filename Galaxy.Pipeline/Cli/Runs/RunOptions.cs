using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>The options of a run as its report lists them: those on which the result depends.</summary>
internal static class RunOptions
{
    private const string DataName = "data";

    public static ImmutableArray<RunOption> Of(TrainOptions options) =>
    [
        RunOption.Of(DataName, $"{options.Data.Source}"),
        RunOption.Of("sample", options.Data.Source is ImageSource.Simulated sky ? sky.Count : options.Data.Sample),
        RunOption.Of("test", options.Data.Test),
        RunOption.Of("validation", options.Data.Validation),
        RunOption.Of("epochs", options.Settings.Epochs),
        RunOption.Of("batch", options.Settings.BatchSize),
        .. Of(options.Settings.Optimizer),
        RunOption.Of("schedule", Schedule(options.Settings.Schedule)),
        RunOption.Of("warmUpEpochs", options.Settings.WarmUpEpochs),
        .. AugmentFlag.Options(options.Settings.Augmentation),
        RunOption.Of("crop", options.Crop),
    ];

    /// <summary>What a run learns from and how: the same for a run to be resumed. Where the images lie does not matter.</summary>
    public static RunConditions Conditions(TrainOptions options, Dataset images) => new(
        images.Fingerprint(), [RunOption.Of("seed", options.Settings.Seed), .. Of(options).Where(option => option.Name != DataName)]);

    /// <summary>The settings of the training in words.</summary>
    public static string Describe(TrainOptions options) =>
        $"{Plural.Of(options.Settings.Epochs, "epoch")}, batches of {options.Settings.BatchSize}, {Describe(options.Settings.Optimizer)}, {Schedule(options.Settings.Schedule)} schedule{WarmUp(options.Settings.WarmUpEpochs)}, augmentation {AugmentFlag.Describe(options.Settings.Augmentation)}, seed {options.Settings.Seed}";

    private static string Schedule(LearningRateSchedule schedule) => schedule is LearningRateSchedule.OneCycle ? "one-cycle" : Name(schedule);

    private static string WarmUp(int epochs) => epochs == 0 ? "" : $" after {Plural.Of(epochs, "epoch")} of warm-up";

    private static string Describe(Optimizer optimizer)
    {
        string name = optimizer switch
        {
            Optimizer.Momentum momentum => $"momentum {momentum.Factor}",
            Optimizer.Nesterov nesterov => $"nesterov {nesterov.Factor}",
            _ => Name(optimizer),
        };
        return $"{name}, learning rate {optimizer.LearningRate}, weight decay {optimizer.WeightDecay}";
    }

    private static string Name(object choice) => choice.GetType().Name.ToLowerInvariant();

    private static IEnumerable<RunOption> Of(Optimizer optimizer) =>
    [
        RunOption.Of("optimizer", Name(optimizer)),
        RunOption.Of("learningRate", optimizer.LearningRate),
        .. optimizer switch
        {
            Optimizer.Momentum momentum => [RunOption.Of("momentum", momentum.Factor)],
            Optimizer.Nesterov nesterov => [RunOption.Of("momentum", nesterov.Factor)],
            Optimizer.AdamW adam => [RunOption.Of("beta1", adam.Beta1), RunOption.Of("beta2", adam.Beta2), RunOption.Of("epsilon", adam.Epsilon)],
            Optimizer.Adam adam => [RunOption.Of("beta1", adam.Beta1), RunOption.Of("beta2", adam.Beta2), RunOption.Of("epsilon", adam.Epsilon)],
            _ => Array.Empty<RunOption>(),
        },
        RunOption.Of("weightDecay", optimizer.WeightDecay),
    ];
}
