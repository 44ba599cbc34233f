using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Recipes;

public sealed class RecipeLabelTests
{
    [Fact]
    public void Settings_are_called_by_words_that_no_other_setting_has()
    {
        Assert.Equal("learning rate", RecipeFields.LearningRate.Label);
        Assert.Equal("optimizer", RecipeFields.Optimizer.Label);
        Assert.Equal("augmentation", RecipeFields.Augmentation.Label);
        Assert.Equal(RecipeFields.All.Length, RecipeFields.All.Select(field => field.Label).Distinct().Count());
    }

    [Fact]
    public void What_is_off_is_not_told()
    {
        Recipe plain = Recipe.Default;
        Recipe gray = plain with { Settings = plain.Settings with { Augmentation = Augmentation.Turns with { Gray = 0.5, Brightness = 0.1 } } };
        DataOptions data = new(new ImageSource.Simulated(SkyMix.Natural, 60), Sample: null, Test: 0.1, Validation: 0.1);

        string told = RunOptions.Describe(new TrainOptions("GalaxyNet", data, gray, Threads: 1, Out: null, Json: false));

        Assert.Contains("augmentation full, brightness 0.1, gray 0.5,", told, StringComparison.Ordinal);
        Assert.DoesNotContain("stretch", told, StringComparison.Ordinal);
        Assert.DoesNotContain("zoom", told, StringComparison.Ordinal);
    }
}
