using System.Text;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Recipes;

/// <summary>Which epoch a recipe keeps.</summary>
public sealed class RecipeKeepingTests
{
    [Theory]
    [InlineData("{}", KeptEpoch.Last)]
    [InlineData("""{ "validation": 0 }""", KeptEpoch.Last)]
    [InlineData("""{ "keep": "last" }""", KeptEpoch.Last)]
    [InlineData("""{ "keep": "best" }""", KeptEpoch.Best)]
    [InlineData("""{ "patience": 3 }""", KeptEpoch.Best)]
    [InlineData("""{ "keep": "best", "patience": 3 }""", KeptEpoch.Best)]
    public void Last_epoch_is_kept_unless_the_best_is_asked_for_or_waited_for(string json, KeptEpoch kept) =>
        Assert.Equal(kept, Of(Values("recipe.json", json)).Match(recipe => recipe.Settings.Kept, Unexpected<KeptEpoch>));

    [Fact]
    public void Recipe_for_GalaxyDeep_keeps_the_best_epoch_on_a_tenth()
    {
        Recipe deep = Of(Values("deep.json", SourceTree.Read("recipes/deep.json"))).Match(recipe => recipe, Unexpected<Recipe>);
        Assert.Equal((KeptEpoch.Best, 0.1), (deep.Settings.Kept, deep.Validation));
    }

    [Theory]
    [InlineData("recipes/votes.json", 40)]
    [InlineData("recipes/discs.json", 7)]
    public void Recipes_for_votes_keep_the_last_epoch(string file, int epochs)
    {
        Recipe votes = Of(Values(file, SourceTree.Read(file))).Match(recipe => recipe, Unexpected<Recipe>);
        Assert.Equal((KeptEpoch.Last, epochs), (votes.Settings.Kept, votes.Settings.Epochs));
    }

    [Fact]
    public void Flag_that_contradicts_a_file_is_refused_at_the_place_in_the_file()
    {
        RecipeValues patience = RecipeValues.None.With(RecipeFields.Patience, "--patience", 3.0);
        RecipeValues none = RecipeValues.None.With(RecipeFields.Validation, "--validation", 0.0);

        Assert.Equal(
            "recipe.json(2,11): error: the last epoch cannot be kept with a patience, which keeps the best. Give --keep best, or leave the patience out.",
            Refusal(patience.Over(Values("recipe.json", "{\n  \"keep\": \"last\" }"))));
        Assert.Equal(
            "recipe.json(2,11): error: there are no validation images to decide which epoch is best. Set some images aside with --validation 0.1, or --keep last.",
            Refusal(none.Over(Values("recipe.json", "{\n  \"keep\": \"best\" }"))));
    }

    [Theory]
    [InlineData("""{ "epochs": 4, "freezeEpochs": 4 }""", "recipe.json(1,32): error: the layers below the last one would learn in none of the 4 epochs. ")]
    [InlineData("""{ "batch": 1, "augmentation": { "mixup": 0.2 } }""", "recipe.json(1,42): error: it mixes each image with another of its batch, ")]
    [InlineData("""{ "batch": 1, "augmentation": { "cutMix": 1 } }""", "recipe.json(1,43): error: it mixes each image with another of its batch, ")]
    public void What_would_do_nothing_is_refused(string json, string words) =>
        Assert.StartsWith(words, Refusal(Values("recipe.json", json)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("""{ "epochs": 7 }""", 0)]
    [InlineData("""{ "epochs": 8 }""", 1)]
    [InlineData("""{ "epochs": 24, "freezeEpochs": 6 }""", 6)]
    public void A_training_from_a_model_first_freezes_an_epoch_unless_it_is_short(string json, int frozen)
    {
        RecipeValues given = Values("recipe.json", json);
        Assert.Equal(frozen, Of(given.Over(TransferDefaults.For(given))).Match(recipe => recipe.Settings.FreezeEpochs, Unexpected<int>));
    }

    private static Result<Recipe> Of(RecipeValues values) => Recipe.Of(values, TrainDefaults.Seed);

    private static string Refusal(RecipeValues values) => $"{Assert.IsType<Result<Recipe>.Failed>(Of(values)).Problem}";

    private static RecipeValues Values(string file, string json) =>
        RecipeReader.Read(file, Encoding.UTF8.GetBytes(json)).Match(values => values, Unexpected<RecipeValues>);

    private static T Unexpected<T>(Problem problem) => throw new InvalidOperationException($"{problem}");
}
