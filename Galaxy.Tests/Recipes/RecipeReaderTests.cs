using System.Text;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Recipes;

/// <summary>What recipe.json may say, and what is said of its mistakes.</summary>
public sealed class RecipeReaderTests
{
    [Fact]
    public void Nothing_said_is_the_default_recipe() => Assert.Equal(Recipe.Default, Read("{}"));

    [Fact]
    public void Shipped_recipe_is_the_default_in_full()
    {
        RecipeValues shipped = Values(SourceTree.Read("recipe.json"));

        Assert.Equal(Recipe.Default, Of(shipped));
        Assert.Equal(RecipeSettings.Of(Recipe.Default), RecipeFields.All.Where(field => shipped.Place(field) is not null).Select(field => (field, shipped.Settings[field].Value)));
    }

    [Fact]
    public void Comments_trailing_commas_schema_and_byte_order_mark_are_fine() => Assert.Equal(
        3, Read("\uFEFF// mine\n{ \"$schema\": \"x\", /* few */ \"epochs\": 3.0, }").Settings.Epochs);

    [Fact]
    public void Older_files_may_say_colour() => Assert.Equal(
        Read("""{ "augmentation": { "color": 0.2 } }"""), Read("""{ "augmentation": { "colour": 0.2 } }"""));

    [Fact]
    public void Every_field_takes_effect()
    {
        Recipe recipe = Read(
            """
            { "epochs": 3, "batch": 8, "shards": 12, "optimizer": { "type": "nesterov", "learningRate": 0.5, "momentum": 0.8, "weightDecay": 0.25 },
              "schedule": "steps", "warmUpEpochs": 1, "freezeEpochs": 2, "layerRates": { "conv": 0.5, "conv1": 0 }, "labelSmoothing": 0.1, "classWeights": "effective-number",
              "logitAdjustment": 0.5, "clipNorm": 2.5,
              "keep": "best", "patience": 4, "averaging": 0.99, "augmentation": { "preset": "none" }, "validation": 0.1, "crop": 0 }
            """);

        Assert.Equal(
            new Recipe(
                new TrainSettings(new Optimizer.Nesterov(0.5, 0.8, 0.25), 3, 8, TrainDefaults.Seed)
                {
                    Shards = 12,
                    Schedule = new LearningRateSchedule.Steps(),
                    WarmUpEpochs = 1,
                    FreezeEpochs = 2,
                    LayerFactors = new LayerFactors([KeyValuePair.Create("conv", 0.5), KeyValuePair.Create("conv1", 0.0)]),
                    LabelSmoothing = 0.1,
                    ClassWeighting = ClassWeighting.EffectiveNumber,
                    LogitAdjustment = 0.5,
                    ClipNorm = 2.5,
                    Kept = KeptEpoch.Best,
                    Patience = 4,
                    AverageDecay = 0.99,
                    Augmentation = Augmentation.None,
                },
                Validation: 0.1, Framing.Middle(null)),
            recipe);
    }

    [Theory]
    [InlineData("sgd")]
    [InlineData("momentum")]
    [InlineData("nesterov")]
    [InlineData("adam")]
    [InlineData("adamw")]
    public void What_is_written_is_read_as_the_same_recipe(string optimizer)
    {
        Recipe recipe = Read($$"""{ "optimizer": { "type": "{{optimizer}}", "learningRate": 0.1 }, "labelSmoothing": 0.3, "schedule": "cosine", "layerRates": { "body": 0.1 }, "crop": 0 }""");

        Assert.Equal(recipe, Read(JsonText.Of(RecipeJson.Of(recipe))));
    }

    [Theory]
    [InlineData("0", "whole")]
    [InlineData("212", "middle 212")]
    [InlineData("\"auto\"", "auto")]
    public void Crop_is_a_number_or_a_word(string crop, string framing)
    {
        Recipe recipe = Read($$"""{ "crop": {{crop}} }""");

        Assert.Equal(framing, $"{recipe.Framing}");
        Assert.Equal(recipe, Read(JsonText.Of(RecipeJson.Of(recipe))));
    }

    [Theory]
    [InlineData("{ \"epoch\": 3 }", 1, 3, "no field 'epoch'. Did you mean 'epochs'?")]
    [InlineData("{\n  \"optimizer\": { \"lerningRate\": 1 } }", 2, 18, "no field 'lerningRate'. Did you mean 'learningRate'?")]
    [InlineData("{ \"color\": 3 }", 1, 3, "There are epochs, batch, shards, optimizer, schedule")]
    [InlineData("{ \"epochs\": 3,\n \"epochs\": 4 }", 2, 2, "appears twice, first in line 1")]
    [InlineData("{ \"epochs\": \"3\" }", 1, 13, "'epochs' must be a number, not a string")]
    [InlineData("{ \"epochs\": null }", 1, 13, "not null")]
    [InlineData("{ \"epochs\": [3, { \"a\": 1 }] }", 1, 13, "not an array")]
    [InlineData("{ \"epochs\": 1.5 }", 1, 13, "'epochs' is 1.5. Give a whole number from 1 to 1000000")]
    [InlineData("{ \"epochs\": 0 }", 1, 13, "'epochs' is 0")]
    [InlineData("{ \"batch\": 4097 }", 1, 12, "from 1 to 4096")]
    [InlineData("{ \"clipNorm\": 1e999 }", 1, 15, "'clipNorm' is 1e999")]
    [InlineData("{ \"labelSmoothing\": 1 }", 1, 21, "a number from 0, below 1")]
    [InlineData("{ \"schedule\": \"wavy\" }", 1, 15, "'schedule' is 'wavy'. Choose from constant, cosine, steps, one-cycle")]
    [InlineData("{ \"schedule\": {} }", 1, 15, "'schedule' must be a string, not an object")]
    [InlineData("{ \"optimizer\": \"adam\" }", 1, 16, "'optimizer' must be an object, not a string")]
    [InlineData("{ /* é𝄞 */ \"epoch\": 3 }", 1, 13, "no field 'epoch'")]
    [InlineData("{ \"schedule\": \"\\ud800\" }", 1, 15, "half a surrogate pair")]
    [InlineData("{ \"crop\": \"automatic\" }", 1, 11, "'crop' is 'automatic'. Give a whole number from 0 to 1000000, or auto")]
    [InlineData("{ \"crop\": -1 }", 1, 11, "'crop' is -1. Give a whole number from 0 to 1000000, or auto")]
    [InlineData("{ \"crop\": true }", 1, 11, "'crop' must be a number or \"auto\", not true or false")]
    [InlineData("{ \"layerRates\": { \"conv\": -1 } }", 1, 27, "'layerRates.conv' is no factor. Give a number from 0")]
    [InlineData("{ \"layerRates\": { \"conv\": 1, \"conv\": 1 } }", 1, 30, "'conv' appears twice")]
    [InlineData("{ \"layerRates\": 1 }", 1, 17, "'layerRates' must be an object, not a number")]
    [InlineData("[1]", 1, 1, "a recipe is an object")]
    [InlineData("{ \"epochs\": 3", 1, 14, "not JSON")]
    [InlineData("", 1, 1, "the file is empty")]
    [InlineData("{}\n{}", 2, 1, "not JSON")]
    public void A_mistake_is_told_with_its_place_and_remedy(string json, int line, int column, string words)
    {
        Problem problem = Mistakes(json)[0];

        Assert.Equal($"recipe.json({line},{column}): error", problem.Thing);
        Assert.Contains(words, $"{problem}", StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() => Assert.Equal(
        ["recipe.json(1,13): error", "recipe.json(2,3): error", "recipe.json(3,26): error"],
        Mistakes("{ \"epochs\": 0,\n  \"bitch\": 1,\n  \"optimizer\": { \"type\": \"best\" } }").Select(problem => problem.Thing));

    [Fact]
    public void Any_cut_of_a_recipe_is_read_or_refused()
    {
        byte[] text = Encoding.UTF8.GetBytes(SourceTree.Read("recipe.json").TrimEnd());
        for (int length = 0; length < text.Length; length++)
            Assert.IsType<Result<RecipeValues>.Failed>(RecipeReader.Read("recipe.json", text[..length]));
    }

    [Fact]
    public void Settings_of_another_optimizer_are_refused_where_they_stand()
    {
        Result<Recipe> result = Recipe.Of(Values("""{ "optimizer": { "momentum": 0.9, "beta1": 0.5 } }"""), seed: 1);

        Problem problem = Assert.IsType<Result<Recipe>.Failed>(result).Problem;
        Assert.Equal("recipe.json(1,30): error: adamw has no momentum. Leave it out, or choose the optimizer momentum or nesterov.", $"{problem}");
        Assert.Empty(problem.Others);
    }

    [Fact]
    public void Flags_win_over_the_file_and_another_optimizer_leaves_the_files_settings_out()
    {
        RecipeValues file = Values("""{ "epochs": 3, "batch": 8, "optimizer": { "type": "momentum", "learningRate": 0.5, "momentum": 0.8 } }""");
        RecipeValues flags = RecipeValues.None.With(RecipeFields.Epochs, "--epochs", 5.0);

        Recipe kept = Of(flags.With(RecipeFields.Optimizer, "--optimizer", "momentum").Over(file));
        Recipe changed = Of(flags.With(RecipeFields.Optimizer, "--optimizer", "adamw").Over(file));

        Assert.Equal((5, 8), (kept.Settings.Epochs, kept.Settings.BatchSize));
        Assert.Equal(new Optimizer.Momentum(0.5, 0.8, TrainDefaults.WeightDecay), kept.Settings.Optimizer);
        Assert.Equal(Recipe.Default.Settings.Optimizer, changed.Settings.Optimizer);
    }

    private static Problem[] Mistakes(string json)
    {
        Problem problem = Assert.IsType<Result<RecipeValues>.Failed>(RecipeReader.Read("recipe.json", Encoding.UTF8.GetBytes(json))).Problem;
        return [problem, .. problem.Others];
    }

    private static Recipe Read(string json) => Of(Values(json));

    private static Recipe Of(RecipeValues values) =>
        Recipe.Of(values, TrainDefaults.Seed).Match(recipe => recipe, problem => throw new InvalidOperationException($"{problem}"));

    private static RecipeValues Values(string json) =>
        RecipeReader.Read("recipe.json", Encoding.UTF8.GetBytes(json)).Match(values => values, problem => throw new InvalidOperationException($"{problem}"));
}
