using Galaxy.Pipeline.Labels;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>A label of a picture.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Label">The label that stands; null if none does after an undo.</param>
/// <param name="Who">Who gave it.</param>
/// <param name="When">When, in UTC, as labels.csv says it.</param>
/// <param name="Model">The first digits of the digest of the model that was shown.</param>
/// <param name="Former">The label before, or the model's answer.</param>
internal sealed record LabelDocument(string Picture, string Name, string? Label, string Who, string When, string Model, string Former)
{
    /// <summary>A label that stands.</summary>
    public static LabelDocument Of(GivenLabel label) =>
        new(label.Picture, label.Name, label.IsUndo ? null : label.Label, label.Who, LabelLine.TimeOf(label), label.Model, label.Former);
}
