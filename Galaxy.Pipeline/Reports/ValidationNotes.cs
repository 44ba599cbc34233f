using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Reports;

/// <summary>What a training's validation part was no good for.</summary>
internal static class ValidationNotes
{
    /// <summary>For images that the model had learned from before this training.</summary>
    /// <param name="images">Images in the part.</param>
    /// <param name="unlearned">Those that it had not learned from.</param>
    public static IEnumerable<string> OfLearned(int images, int unlearned)
    {
        if (unlearned == images)
            yield break;
        yield return $"{Quantity.Count(images - unlearned)} of {Plural.Of(images, "validation image")} do not count: the model that the training "
            + "started from has learned from them, so it does too well on them. "
            + (unlearned == 0
                ? "Without others, no epoch is chosen, there is no temperature, and nothing can be promised."
                : "The curve, the choice of an epoch, temperature, promises and the mark of unlike pictures are of the other "
                    + $"{Quantity.Count(unlearned)}.")
            + " The report's validation figures are of all.";
    }

    /// <summary>For a model that was not fitted to tell unlike pictures.</summary>
    /// <param name="unlearned">Validation images that it had not learned from.</param>
    public static IEnumerable<string> OfUnlike(int unlearned) =>
    [
        "The model cannot tell pictures unlike those of its training: " + (unlearned < FamiliarityFit.FewestValidation
            ? $"that takes {FamiliarityFit.FewestValidation} validation images, and there are {Quantity.Count(unlearned)} to fit it to. "
                + "Keep more: --validation 0.2."
            : "its features of them are not finite."),
    ];
}
