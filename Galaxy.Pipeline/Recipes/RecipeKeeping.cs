using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>
/// Which epoch a recipe keeps, and what that needs. With a patience it is the best, since the training ends for want of a better one.
/// </summary>
internal static class RecipeKeeping
{
    private const string Best = "best";

    public static KeptEpoch Of(RecipeValues values) =>
        RecipeWords.Kept(values.Word(RecipeFields.Keep, values.Whole(RecipeFields.Patience, TrainDefaults.Patience) > 0 ? Best : TrainDefaults.Keep));

    /// <summary>Whether the recipe can be followed.</summary>
    public static Result<Unit> Check(Recipe recipe, RecipeValues values) => recipe switch
    {
        { Settings: { Patience: not null, Kept: KeptEpoch.Last } } => new Problem(
            Place(values, RecipeFields.Keep), "the last epoch cannot be kept with a patience, which keeps the best",
            $"Give {RecipeFields.Keep.Flag} {Best}, or leave the patience out"),
        { Settings.Patience: not null, Validation: 0 } => new Problem(
            Place(values, RecipeFields.Patience), "there are no validation images to decide when to stop", $"{GiveSome}, or leave the patience out"),
        { Settings.Kept: KeptEpoch.Best, Validation: 0 } => new Problem(
            Place(values, RecipeFields.Keep), "there are no validation images to decide which epoch is best",
            $"{GiveSome}, or {RecipeFields.Keep.Flag} {TrainDefaults.Keep}"),
        _ => Result.Done,
    };

    private static string GiveSome =>
        FormattableString.Invariant($"Set some images aside with {RecipeFields.Validation.Flag} {RecipeFields.Validation.Example}");

    private static string Place(RecipeValues values, RecipeField field) => values.Place(field) ?? field.Path;
}
