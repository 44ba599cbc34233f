using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>The options of a run besides its recipe, as listed in its report: those that the result depends on.</summary>
internal static class RunOptions
{
    private const string DataName = "data";
    private const string FromName = "from";

    public static ImmutableArray<RunOption> Of(TrainOptions options) =>
    [
        RunOption.Of(DataName, $"{options.Data.Source}"),
        RunOption.Of("sample", options.Data.Source is ImageSource.Simulated sky ? sky.Count : options.Data.Sample),
        options.Folds is { } folds ? RunOption.Of("folds", folds) : RunOption.Of("test", options.Data.Test),
        RunOption.Of("tta", options.TestTimeAugmentation),
        .. options.Promise is { } level ? [RunOption.Of("abstain", (double)level)] : Array.Empty<RunOption>(),
        .. options.Source is { } source
            ? [RunOption.Of(FromName, source.File), Digest(source)]
            : Array.Empty<RunOption>(),
    ];

    private static RunOption Digest(SourceModel source) =>
        RunOption.Of("fromDigest", source.Digest) with { Words = $"model to start from, {source.File}, by its SHA-256," };

    /// <summary>The network that a run trains, and how.</summary>
    public static RunSetup Setup(TrainOptions options, NetworkInfo network) => new(
        network.Name, network.Spec, network.ParameterCount, options.Settings.Seed, Of(options), options.Recipe);

    /// <summary>
    /// What a run learns from and how. It must be the same to resume the run; where the images and the model to start from are stored may change.
    /// </summary>
    public static RunConditions Conditions(TrainOptions options, string fingerprint) => new(
        fingerprint,
        [
            RunOption.Of("seed", options.Settings.Seed),
            .. Of(options).Where(option => option.Name is not (DataName or FromName)),
            .. RecipeSettings.Of(options.Recipe).Select(setting => RunOption.Of(
                setting.Field.FormerPath ?? setting.Field.Path, setting.Value is LayerFactors factors ? $"{factors}" : setting.Value)),
        ]);

    /// <summary>The training's settings in words, without those that are off.</summary>
    public static string Describe(TrainOptions options) => string.Join(", ", RecipeSettings.Of(options.Recipe)
        .Where(setting => !IsOff(setting.Field, setting.Value))
        .Select(setting => $"{setting.Field.Label} {RecipeSettings.Text(setting.Value)}")
        .Append($"seed {options.Settings.Seed}"));

    private static bool IsOff(RecipeField field, object value) => value switch
    {
        double number => field is RecipeField.Number { Off: var off } && number == off,
        _ => value is "none",
    };
}
