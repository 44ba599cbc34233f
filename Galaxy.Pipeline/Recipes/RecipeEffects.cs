using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>Refuses what a recipe asks for that would do nothing, or leave layers as random as they were.</summary>
internal static class RecipeEffects
{
    /// <summary>Whether all that the recipe asks for has an effect.</summary>
    public static Result<Unit> Check(Recipe recipe, RecipeValues values) => recipe.Settings switch
    {
        { BatchSize: 1, Augmentation.Mixup: > 0 } => Alone(values, RecipeFields.Mixup),
        { BatchSize: 1, Augmentation.CutMix: > 0 } => Alone(values, RecipeFields.CutMix),
        var settings when settings.FreezeEpochs >= settings.Epochs => new Problem(
            Place(values, RecipeFields.FreezeEpochs),
            $"the layers below the last one would learn in none of the {Plural.Of(settings.Epochs, "epoch")}",
            $"Give fewer than the epochs; to train the last layer alone, write \"layerRates\": {{ \"{LayerFactors.Body}\": 0 }} in a recipe"),
        _ => Result.Done,
    };

    /// <summary>Whether a training that starts from random weights can follow the recipe.</summary>
    public static Result<Unit> CheckRandomStart(Recipe recipe, RecipeValues values) => recipe.Settings.FreezeEpochs == 0
        ? Result.Done
        : new Problem(
            Place(values, RecipeFields.FreezeEpochs), "without a model to start from, the layers below the last one would stay random",
            "Leave it out, or give the model to train with --from");

    private static Problem Alone(RecipeValues values, RecipeField field) => new(
        Place(values, field), "it mixes each image with another of its batch, and batches have one image",
        $"Leave it out, or give {RecipeFields.Batch.Flag} 2 or more");

    private static string Place(RecipeValues values, RecipeField field) => values.Place(field) ?? field.Path;
}
