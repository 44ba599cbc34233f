using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>A label before it is written.</summary>
/// <param name="Line">Its line, without what depends on other labels.</param>
/// <param name="Stored">The picture; null if it is no longer there.</param>
/// <param name="TakesBack">When the label was given that an undo takes back; null for whatever stands.</param>
internal sealed record LabelDraft(GivenLabel Line, StoredPicture? Stored, string? TakesBack)
{
    /// <summary>
    /// Nothing is written of an undo where there is nothing to undo, or no longer: whoever sends it twice, or after another person has labeled the
    /// picture, takes back no other label than that.
    /// </summary>
    public bool IsToWrite(LabelBook book) =>
        !Line.IsUndo || (book.Of(Line.Picture) is { } standing && (TakesBack is null || TakesBack == LabelLine.TimeOf(standing)));
}
