using System.Collections.Immutable;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A model's predictions as rows.</summary>
internal static class ModelRows
{
    /// <summary>A row for each image, in order, without the identifier, which its source knows.</summary>
    /// <param name="predictions">The predictions.</param>
    /// <param name="sets">The sets of classes that pictures are given; null for none.</param>
    public static ImmutableArray<PredictionRow> Rows(this Predictions predictions, PredictionSets? sets) =>
    [
        .. predictions.Answers().Select((PictureAnswer answer, int index) => new PredictionRow("", answer.Name)
        {
            Probabilities = answer.Probabilities,
            MutualInformation = predictions.MutualInformation.IsEmpty ? null : predictions.MutualInformation[index],
            Unlikeness = predictions.Unlikeness.IsEmpty ? null : predictions.Unlikeness[index],
            Note = answer.Note,
            Features = predictions.FeaturesOf(index),
            Set = sets?.Of(answer.Probabilities.AsSpan()) ?? [],
            Content = predictions.Images.Images[index].Key,
        }),
    ];
}
