using Galaxy.Pipeline.Recipes;

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
}
