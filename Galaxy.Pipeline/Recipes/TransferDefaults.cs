using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>The defaults of a training that starts from a model, where they differ from those of <see cref="TrainDefaults"/>.</summary>
internal static class TransferDefaults
{
    private const int Epochs = 40;

    private const int MostFrozenEpochs = 5;

    /// <summary>A short training freezes less, so that the layers below the last one learn in most of its epochs.</summary>
    private const int EpochsPerFrozen = 8;

    /// <summary>The layers below the last one know much already.</summary>
    private const double BodyFactor = 0.3;

    /// <summary>The defaults beside what is given.</summary>
    public static RecipeValues For(RecipeValues given) => RecipeValues.None
        .With(RecipeFields.Epochs, Place, (double)Epochs)
        .With(RecipeFields.FreezeEpochs, Place, (double)Math.Min(MostFrozenEpochs, given.Whole(RecipeFields.Epochs, Epochs) / EpochsPerFrozen))
        .With(RecipeFields.LayerRates, Place, new LayerFactors([KeyValuePair.Create(LayerFactors.Body, BodyFactor)]));

    private const string Place = "--from";
}
