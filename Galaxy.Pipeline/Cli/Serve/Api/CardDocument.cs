using System.Collections.Immutable;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>A picture and its answer, as the page shows it.</summary>
/// <param name="Id">Asks for more about the picture.</param>
/// <param name="Name">What it was called when it came last.</param>
/// <param name="Class">The most probable class.</param>
/// <param name="Probability">Its probability.</param>
/// <param name="Probabilities">One per class.</param>
/// <param name="Set">The classes that the picture's is among with the promised probability; null without a promise.</param>
/// <param name="Answered">Whether no person needs to answer; null without a promise.</param>
/// <param name="Unlike">How far it is from the pictures of the training: above 1 it is unlike them; null if the model does not tell.</param>
/// <param name="IsUnlike">Whether it is unlike them.</param>
/// <param name="Doubt">The entropy of the probabilities, from 0, sure, to 1, all classes alike.</param>
/// <param name="Note">Why the answer means little; null if there is no reason.</param>
/// <param name="Width">Of the picture, in pixels.</param>
/// <param name="Height">Of the picture, in pixels.</param>
/// <param name="Label">What a person has said last; null if nobody has.</param>
/// <param name="LabelWho">Who that was.</param>
/// <param name="LabelWhen">When that was, as labels.csv says it.</param>
/// <param name="Model">The digest of the model that has answered.</param>
internal sealed record CardDocument(
    string Id, string Name, string Class, float Probability, ImmutableArray<float> Probabilities, ImmutableArray<string>? Set, bool? Answered,
    float? Unlike, bool IsUnlike, double Doubt, string? Note, int? Width, int? Height, string? Label, string? LabelWho,
    string? LabelWhen, string Model)
{
    /// <param name="answer">The answer to a picture that can be read, with its set.</param>
    /// <param name="size">Of the picture, in pixels.</param>
    /// <param name="model">The model that has answered.</param>
    /// <param name="label">The label that stands; null if there is none.</param>
    public static CardDocument Of(PredictionRow answer, (int Height, int Width)? size, IServedModel model, GivenLabel? label)
    {
        ImmutableArray<string> classes = model.Model.Classes;
        int best = answer.Class!.Value;
        return new CardDocument(
            answer.Id, answer.File, classes[best], answer.Probabilities[best], answer.Probabilities,
            answer.Set.IsEmpty ? null : [.. answer.Set.Select(label => classes[label])], answer.Set.IsEmpty ? null : !answer.IsAsked,
            answer.Unlikeness, answer.Unlikeness > 1, answer.Entropy!.Value / Math.Log(classes.Length), answer.Note, size?.Width, size?.Height,
            label?.Label, label?.Who, label is null ? null : LabelLine.TimeOf(label), model.Digest);
    }
}
