using System.Globalization;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>A recipe as field values: numbers as doubles, choices as words, factors as they are, 0 for what is off.</summary>
internal static class RecipeSettings
{
    /// <summary>Every field that applies to the recipe, in the order of the file.</summary>
    public static IEnumerable<(RecipeField Field, object Value)> Of(Recipe recipe) =>
    [
        (RecipeFields.Epochs, (double)recipe.Settings.Epochs),
        (RecipeFields.Batch, (double)recipe.Settings.BatchSize),
        .. UnlessDefault(RecipeFields.Shards, recipe.Settings.Shards, TrainDefaults.Shards),
        .. RecipeOptimizer.Settings(recipe.Settings.Optimizer),
        (RecipeFields.Schedule, RecipeWords.Of(recipe.Settings.Schedule)),
        (RecipeFields.WarmUpEpochs, (double)recipe.Settings.WarmUpEpochs),
        .. OfLayers(recipe.Settings),
        (RecipeFields.LabelSmoothing, recipe.Settings.LabelSmoothing),
        (RecipeFields.ClassWeights, RecipeWords.Of(recipe.Settings.ClassWeighting)),
        .. UnlessDefault(RecipeFields.LogitAdjustment, recipe.Settings.LogitAdjustment, TrainDefaults.LogitAdjustment),
        (RecipeFields.ClipNorm, recipe.Settings.ClipNorm ?? 0),
        (RecipeFields.Keep, RecipeWords.Of(recipe.Settings.Kept)),
        (RecipeFields.Patience, (double)(recipe.Settings.Patience ?? 0)),
        (RecipeFields.Averaging, recipe.Settings.AverageDecay ?? 0),
        .. RecipeAugmentation.Settings(recipe.Settings.Augmentation),
        (RecipeFields.Validation, recipe.Validation),
        (RecipeFields.Crop, RecipeFraming.Setting(recipe.Framing)),
    ];

    /// <summary>Left out at its default, so that older checkpoints and cards still match.</summary>
    private static IEnumerable<(RecipeField Field, object Value)> UnlessDefault(RecipeField field, double value, double byDefault) =>
        value == byDefault ? [] : [(field, value)];

    /// <summary>Only if layers do not all learn alike.</summary>
    private static IEnumerable<(RecipeField Field, object Value)> OfLayers(TrainSettings settings)
    {
        if (settings.FreezeEpochs > 0)
            yield return (RecipeFields.FreezeEpochs, (double)settings.FreezeEpochs);
        if (settings.LayerFactors != LayerFactors.None)
            yield return (RecipeFields.LayerRates, settings.LayerFactors);
    }

    /// <summary>A value as text, with all its digits.</summary>
    public static string Text(object value) => string.Create(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>The value of a field; null if it does not apply to the recipe, or depends on another field.</summary>
    public static object? Setting(this Recipe recipe, RecipeField field) =>
        field.Group == RecipeFields.Optimizer.Group && field != RecipeFields.Optimizer
        ? null
        : Of(recipe).FirstOrDefault(setting => setting.Field == field).Value;
}
