using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>The words for choices in files and flags.</summary>
internal static class RecipeWords
{
    public static LearningRateSchedule Schedule(string word) => word switch
    {
        "constant" => new LearningRateSchedule.Constant(),
        "cosine" => new LearningRateSchedule.Cosine(),
        "steps" => new LearningRateSchedule.Steps(),
        "one-cycle" => new LearningRateSchedule.OneCycle(),
        _ => throw Unknown(word),
    };

    public static ClassWeighting Weighting(string word) => word switch
    {
        "none" => ClassWeighting.None,
        "balanced" => ClassWeighting.Balanced,
        "effective-number" => ClassWeighting.EffectiveNumber,
        _ => throw Unknown(word),
    };

    public static KeptEpoch Kept(string word) => word switch
    {
        "last" => KeptEpoch.Last,
        "best" => KeptEpoch.Best,
        _ => throw Unknown(word),
    };

    public static string Of(LearningRateSchedule schedule) => Find(RecipeFields.Schedule, word => Schedule(word) == schedule);

    public static string Of(ClassWeighting weighting) => Find(RecipeFields.ClassWeights, word => Weighting(word) == weighting);

    public static string Of(KeptEpoch kept) => Find(RecipeFields.Keep, word => Kept(word) == kept);

    private static string Find(RecipeField.Choice field, Func<string, bool> means) => field.Choices.Single(means);

    private static InvalidOperationException Unknown(string word) => new($"'{word}' is none of the field's choices.");
}
