using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>The defaults of a training that starts from a model, where they differ from those of <see cref="TrainDefaults"/>.</summary>
internal static class TransferDefaults
{
    private const int Epochs = 40;

    private const int FrozenEpochs = 1;

    /// <summary>A shorter training freezes nothing, so that the layers below the last one learn in most of its epochs.</summary>
    private const int FewestToFreeze = 8;

    /// <summary>The defaults beside what is given.</summary>
    public static RecipeValues For(RecipeValues given) => RecipeValues.None
        .With(RecipeFields.Epochs, Place, (double)Epochs)
        .With(RecipeFields.FreezeEpochs, Place, given.Whole(RecipeFields.Epochs, Epochs) < FewestToFreeze ? 0.0 : FrozenEpochs);

    private const string Place = "--from";
}
