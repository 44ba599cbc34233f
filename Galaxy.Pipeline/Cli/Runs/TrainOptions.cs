using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>The options of <c>galaxy train</c>.</summary>
/// <param name="Network">The network's name, or its file.</param>
/// <param name="Data">The images.</param>
/// <param name="Recipe">How to train.</param>
/// <param name="Threads">Threads to run on.</param>
/// <param name="Out">The run folder; null for a new one under <c>runs</c>.</param>
/// <param name="Json">Whether to print the report as JSON.</param>
internal sealed record TrainOptions(
    string Network, DataOptions Data, Recipe Recipe, int Threads, string? Out, bool Json)
{
    /// <summary>The training.</summary>
    public TrainSettings Settings => Recipe.Settings;

    /// <summary>Whether the test shows every image in all orientations and averages the probabilities.</summary>
    public bool TestTimeAugmentation { get; init; }

    /// <summary>The probability with which a picture's class is in its set; null if nobody wants a promise.</summary>
    public decimal? Promise { get; init; }

    /// <summary>The model to start from, as given; null for random weights.</summary>
    public FromModel? From { get; init; }

    /// <summary>The same, read.</summary>
    public SourceModel? Source { get; init; }

    /// <summary>The plan of the training.</summary>
    public TrainingPlan Plan => new(Settings, Data, Recipe.Framing, TestTimeAugmentation) { Source = Source };

    /// <summary>The network's spec, if it is not one of the build: it is kept with the run.</summary>
    public string? Spec { get; init; }

    /// <summary>Folds of a cross-validation; null for a plain training.</summary>
    public int? Folds { get; init; }

    /// <summary>The flags of its command line, as <see cref="RunArguments"/> writes them.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Whether to resume the run in <see cref="Out"/>.</summary>
    public bool IsResumed { get; init; }

    /// <summary>These options with the model to start from: pictures are framed as it is used to.</summary>
    public Result<TrainOptions> With(SourceModel? source)
    {
        if (source is null)
            return Result.Ok(this);
        if (From?.Crop is { } place && Recipe.Framing != source.Framing)
        {
            return new Problem(
                place, $"{source.File} was trained on pictures with crop {RecipeFraming.Setting(source.Framing)}, and its features fit no other",
                "Leave crop out: the model's is used");
        }

        return Result.Ok(this with { Source = source, Recipe = Recipe with { Framing = source.Framing } });
    }

    /// <summary>These options, if the network can be trained with them.</summary>
    public Result<TrainOptions> For(NetworkInfo network) =>
        from large in Settings.BatchSize >= network.SmallestBatch
            ? Result.Done
            : new Problem(
                "--batch", $"{network.Name} has batch norm of single values, which have no variance in a batch of one image",
                "Train on batches of 2 or more")
        from layers in Settings.LayerFactors.Check(network, Source)
        from compatible in Source?.Check(network) ?? Result.Done
        from promised in PromiseFlag.Check(Promise, network)
        from votes in network.Votes is null ? Result.Done : CheckVotes(network)
        select this;

    /// <summary>Whether all that the recipe says applies to votes, which are no classes.</summary>
    private Result<Unit> CheckVotes(NetworkInfo network) => Settings switch
    {
        { LabelSmoothing: > 0 } => OfClasses("--label-smoothing", network, "0"),
        { ClassWeighting: not ClassWeighting.None } => OfClasses("--class-weights", network, "none"),
        { LogitAdjustment: > 0 } => OfClasses("--logit-adjustment", network, "0"),
        { Augmentation.Mixes: true } => OfClasses("--mixup, --cutmix", network, "0"),
        { Patience: not null } => OfClasses("--patience", network, "0"),
        { Kept: KeptEpoch.Best } => OfClasses("--keep", network, "last"),
        _ => Result.Done,
    };

    private static Problem OfClasses(string flag, NetworkInfo network, string instead) =>
        new(flag, $"it is for classes, and {network.Name} learns votes", $"Leave it out, or choose {instead}");
}
