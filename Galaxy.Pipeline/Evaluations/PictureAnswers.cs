using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>Puts pictures and answers together.</summary>
public static class PictureAnswers
{
    /// <param name="images">Labelled images.</param>
    /// <param name="probabilities">[images × classes], in the dataset's order.</param>
    public static ImmutableArray<PictureAnswer> Of(Dataset images, ReadOnlySpan<float> probabilities)
    {
        int classes = images.Classes.Length;
        byte[] answers = Answers.Of(probabilities, classes);
        ImmutableArray<PictureAnswer>.Builder pictures = ImmutableArray.CreateBuilder<PictureAnswer>(images.Count);
        for (int index = 0; index < images.Count; index++)
        {
            LabelledImage image = images.Images[index];
            ReadOnlySpan<float> row = probabilities.Slice(index * classes, classes);
            pictures.Add(new PictureAnswer(image.Image, image.Name, image.Label, answers[index], row[answers[index]], row[image.Label]));
        }

        return pictures.MoveToImmutable();
    }
}
