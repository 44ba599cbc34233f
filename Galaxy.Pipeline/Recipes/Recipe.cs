using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>How a model is trained: the contents of recipe.json. The seed, which is not part of a recipe, is in the settings.</summary>
/// <param name="Settings">The training's settings.</param>
/// <param name="Validation">Share of the images kept for validation.</param>
/// <param name="Framing">Which part of a picture the network sees.</param>
public sealed record Recipe(TrainSettings Settings, double Validation, Framing Framing)
{
    /// <summary>The default recipe, chosen because it does best on real galaxies.</summary>
    public static Recipe Default { get; } = Of(RecipeValues.None, TrainDefaults.Seed)
        .Match(recipe => recipe, problem => throw new InvalidOperationException($"{problem}"));

    /// <summary>The recipe with these values, and defaults for the rest.</summary>
    public static Result<Recipe> Of(RecipeValues values, ulong seed) =>
        from optimizer in RecipeOptimizer.Of(values)
        let recipe = new Recipe(
            Training(values, optimizer, seed),
            values.Number(RecipeFields.Validation, TrainDefaults.ValidationShare),
            RecipeFraming.Of(values))
        from possible in RecipeKeeping.Check(recipe, values)
        from effective in RecipeEffects.Check(recipe, values)
        select recipe;

    private static TrainSettings Training(RecipeValues values, Optimizer optimizer, ulong seed) =>
        new(optimizer, values.Whole(RecipeFields.Epochs, TrainDefaults.Epochs), values.Whole(RecipeFields.Batch, TrainDefaults.BatchSize), seed)
        {
            Shards = values.Whole(RecipeFields.Shards, TrainDefaults.Shards),
            Schedule = RecipeWords.Schedule(values.Word(RecipeFields.Schedule, TrainDefaults.Schedule)),
            WarmUpEpochs = values.Whole(RecipeFields.WarmUpEpochs, TrainDefaults.WarmUpEpochs),
            FreezeEpochs = values.Whole(RecipeFields.FreezeEpochs, 0),
            LayerFactors = values.Factors(RecipeFields.LayerRates),
            LabelSmoothing = values.Number(RecipeFields.LabelSmoothing, TrainDefaults.LabelSmoothing),
            ClassWeighting = RecipeWords.Weighting(values.Word(RecipeFields.ClassWeights, TrainDefaults.ClassWeights)),
            LogitAdjustment = values.Number(RecipeFields.LogitAdjustment, TrainDefaults.LogitAdjustment),
            ClipNorm = OrNull(values.Number(RecipeFields.ClipNorm, TrainDefaults.ClipNorm)),
            Kept = RecipeKeeping.Of(values),
            Patience = OrNull(values.Whole(RecipeFields.Patience, TrainDefaults.Patience)),
            AverageDecay = OrNull(values.Number(RecipeFields.Averaging, TrainDefaults.Averaging)),
            Augmentation = RecipeAugmentation.Of(values),
        };

    /// <summary>In a file and on the command line, 0 means none.</summary>
    private static T? OrNull<T>(T value) where T : struct, System.Numerics.INumber<T> => T.IsZero(value) ? null : value;
}
