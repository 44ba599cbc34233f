using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>Pairs pictures with answers.</summary>
public static class PictureAnswers
{
    /// <param name="images">Labeled images.</param>
    /// <param name="probabilities">[images × classes], in the dataset's order.</param>
    /// <param name="typicalSide">The training pictures' typical shorter side in pixels; null if unknown.</param>
    /// <param name="unlikeness">How far each image is from the training pictures; empty if unknown.</param>
    public static ImmutableArray<PictureAnswer> Of(
        Dataset images, ReadOnlySpan<float> probabilities, int? typicalSide = null, ReadOnlySpan<float> unlikeness = default)
    {
        int classes = images.Classes.Length;
        ushort[] answers = Answers.Of(probabilities, classes);
        ImmutableArray<PictureAnswer>.Builder pictures = ImmutableArray.CreateBuilder<PictureAnswer>(images.Count);
        for (int index = 0; index < images.Count; index++)
        {
            LabeledImage image = images.Images[index];
            ReadOnlySpan<float> row = probabilities.Slice(index * classes, classes);
            float? far = unlikeness.IsEmpty ? null : unlikeness[index];
            pictures.Add(new PictureAnswer(image.Image, image.Name, image.Label, answers[index], row[answers[index]], row[image.Label])
            {
                Probabilities = [.. row],
                Note = PictureNote.Of(image, typicalSide, far),
                Unlikeness = far,
            });
        }

        return pictures.MoveToImmutable();
    }
}
