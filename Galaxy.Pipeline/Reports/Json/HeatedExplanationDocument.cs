using Galaxy.Pipeline.Explanations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>An explained picture: the same as <see cref="ExplanationDocument"/>, with the heat in place of a file that shows it.</summary>
internal sealed record HeatedExplanationDocument(string File, string Class, float Probability, string Answer, HeatDocument Heat, bool Cold, string? Note)
{
    public static HeatedExplanationDocument Of(ExplainedPicture picture, HeatMap heat) => new(
        picture.File, picture.Class.Name, picture.Class.Probability, picture.Answer.Name, new HeatDocument(heat.Height, heat.Width, heat.Values),
        picture.IsCold, picture.Note);
}
