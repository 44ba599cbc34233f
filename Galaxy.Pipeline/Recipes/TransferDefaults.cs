using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>The defaults of a training that starts from a model, where they differ from those of <see cref="TrainDefaults"/>.</summary>
internal static class TransferDefaults
{
    private const int Epochs = 40;

    private const int FreezeEpochs = 5;

    /// <summary>The layers below the last one know much already.</summary>
    private const double BodyFactor = 0.3;

    public static RecipeValues Values { get; } = RecipeValues.None
        .With(RecipeFields.Epochs, Place, (double)Epochs)
        .With(RecipeFields.FreezeEpochs, Place, (double)FreezeEpochs)
        .With(RecipeFields.LayerRates, Place, new LayerFactors([KeyValuePair.Create(LayerFactors.Body, BodyFactor)]));

    private const string Place = "--from";
}
