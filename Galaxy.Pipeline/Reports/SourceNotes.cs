using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports;

/// <summary>What a report says of the model that a training started from.</summary>
internal static class SourceNotes
{
    /// <param name="source">The model; null if the weights were random.</param>
    /// <param name="outputs">The outputs of the network that was trained.</param>
    /// <param name="tested">The images that it was tested on.</param>
    public static IEnumerable<string> Of(SourceModel? source, HeadMeaning outputs, IReadOnlyCollection<LabeledImage> tested)
    {
        if (source is null)
            yield break;
        yield return Line(source, outputs);
        if (source.CountLearned(tested) is > 0 and int learned)
        {
            yield return $"{Quantity.Count(learned)} of {Plural.Of(tested.Count, "test image")} are no test of it: the model that the training "
                + "started from has learned from them, so the figures are too good.";
        }
        else if (!source.SaysWhatItLearned)
        {
            yield return "The model that the training started from does not say which images it has learned from. If they are among the test or "
                + "validation images, the figures are too good and promises are not kept.";
        }
    }

    private static string Line(SourceModel source, HeadMeaning outputs) =>
        $"The weights start from {source.File}, and standardization and framing (crop {source.Framing}) are its own; the last layer is "
            + (source.KeepsHead(outputs) ? "kept." : "made anew, because its outputs mean something else.");
}
