using Galaxy.Pipeline.Explanations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>
/// An explained picture: the class that is explained, its probability, the answer, the file of the overlay, and whether it shows no heat.
/// </summary>
internal sealed record ExplanationDocument(string File, string Class, float Probability, string Answer, string Overlay, bool Cold, string? Note)
{
    public static ExplanationDocument Of(ExplainedPicture picture) => new(
        picture.File, picture.Class.Name, picture.Class.Probability, picture.Answer.Name, picture.Overlay, picture.IsCold, picture.Note);
}
