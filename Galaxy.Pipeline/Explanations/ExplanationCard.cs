using System.Collections.Immutable;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Drawing;

namespace Galaxy.Pipeline.Explanations;

/// <summary>An explanation as one picture: the galaxy, beside it the same under the heat, and below in words what is explained.</summary>
/// <param name="Classes">The names of the classes.</param>
/// <param name="Layer">The layer that was explained by.</param>
internal sealed record ExplanationCard(ImmutableArray<string> Classes, ExplainedLayer Layer)
{
    private const int Side = 288;
    private const int Margin = 12;
    private const int Width = 2 * Side + 3 * Margin;
    private const int Scale = 2;
    private const int LineHeight = 11 * Scale;
    private const int Letters = (Width - 2 * Margin) / (PixelFont.Advance * Scale);

    private static readonly Colour Paper = new(255, 255, 255);
    private static readonly Colour Ink = new(31, 35, 40);
    private static readonly Colour Faint = new(89, 99, 110);

    /// <param name="picture">What was explained, cropped.</param>
    /// <param name="explanation">What came of it.</param>
    public Image Draw(Image picture, Explanation explanation)
    {
        Image shown = picture.Fit(Side);
        int caption = shown.Height + 2 * Margin;
        Canvas canvas = new(caption + 2 * LineHeight + Margin / 2, Width, Paper);
        canvas.Draw(shown, Margin, Margin);
        canvas.Draw(explanation.Heat.Over(shown), Margin, Width - Margin - shown.Width);
        canvas.Write(Cut(Title(explanation)), caption, Margin, Scale, Ink);
        canvas.Write(Cut(Source(explanation.Heat)), caption + LineHeight, Margin, Scale, Faint);
        return canvas.ToImage();
    }

    /// <summary>What is explained: <c>spiral 97.3 %</c>.</summary>
    public string Title(Explanation explanation) => explanation.Class == explanation.Answer
        ? Score(explanation, explanation.Class)
        : $"{Score(explanation, explanation.Class)} (answer: {Score(explanation, explanation.Answer)})";

    private string Score(Explanation explanation, int label) => $"{Classes[label]} {Quantity.Percent(explanation.Probabilities[label])}";

    private string Source(HeatMap heat) => heat.IsCold
        ? $"{Layer.Name}: nothing speaks for this class"
        : $"Grad-CAM of {Layer.Name}, {heat.Height}x{heat.Width}";

    private static string Cut(string line) => line.Length <= Letters ? line : $"{line.AsSpan(0, Letters - 3)}...";
}
