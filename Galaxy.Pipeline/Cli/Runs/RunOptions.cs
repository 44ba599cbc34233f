using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli;

/// <summary>The options of a run, beside its recipe, as its report lists them: those on which the result depends.</summary>
internal static class RunOptions
{
    public static ImmutableArray<RunOption> Of(TrainOptions options) =>
    [
        RunOption.Of("data", $"{options.Data.Source}"),
        RunOption.Of("sample", options.Data.Source is ImageSource.Simulated sky ? sky.Count : options.Data.Sample),
        options.Folds is { } folds ? RunOption.Of("folds", folds) : RunOption.Of("test", options.Data.Test),
        RunOption.Of("tta", options.Turned),
    ];

    /// <summary>The settings of the training in words; what is not done is left out.</summary>
    public static string Describe(TrainOptions options) => string.Join(", ", RecipeSettings.Of(options.Recipe)
        .Where(setting => setting.Value is not (0.0 or "none"))
        .Select(setting => string.Create(CultureInfo.InvariantCulture, $"{setting.Field.Name} {setting.Value}"))
        .Append($"seed {options.Settings.Seed}"));
}
