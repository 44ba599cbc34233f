using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Pictures with what they are and what the model took them for.</summary>
internal static class PictureCard
{
    /// <summary>Longest side of a picture in the page, in its own pixels: a large network must not make a large page.</summary>
    private const int LongestSide = 96;

    private const int Magnification = 2;

    /// <summary>A sheet of pictures.</summary>
    /// <param name="answers">In this order.</param>
    /// <param name="classes">The names of the classes.</param>
    /// <param name="kind">What they are, for readers who do not see them.</param>
    public static Html Sheet(IEnumerable<PictureAnswer> answers, ImmutableArray<string> classes, string kind = "Picture") =>
        Html.Tag("div", answers.Select(answer => Of(answer, classes, kind))).With("class", "sheet");

    private static Html Of(PictureAnswer answer, ImmutableArray<string> classes, string kind) => Html.Tag(
        "figure",
        Picture(answer, classes, kind),
        Html.Tag(
            "figcaption",
            Html.Tag("p", answer.IsRight ? "✓ right" : "✗ wrong").With("class", "verdict"),
            Html.Tag(
                "dl",
                [
                    .. Fact("true", answer.IsRight ? classes[answer.Label] : $"{classes[answer.Label]}, {Unbroken.Percent(answer.TrueProbability)}"),
                    .. Fact("answer", $"{classes[answer.Answer]}, {Unbroken.Percent(answer.Probability)}"),
                ]),
            Html.Tag("p", answer.Name).With("class", "name")))
        .With("class", answer.IsRight ? "picture right" : "picture wrong");

    private static IEnumerable<Html> Fact(string name, string value) => [Html.Tag("dt", name), Html.Tag("dd", value)];

    private static Html Picture(PictureAnswer answer, ImmutableArray<string> classes, string kind)
    {
        Image image = Small(answer.Image);
        string taken = answer.IsRight ? "recognised" : $"taken for {classes[answer.Answer]}";
        return Html.Tag("img")
            .With("src", $"data:image/png;base64,{Convert.ToBase64String(PngFile.Encode(image))}")
            .With("width", $"{Magnification * image.Width}").With("height", $"{Magnification * image.Height}")
            .With("alt", $"{kind} {answer.Name}: {classes[answer.Label]}, {taken}");
    }

    private static Image Small(Image image)
    {
        double scale = Math.Min(1, (double)LongestSide / Math.Max(image.Height, image.Width));
        return image.AreaScale(Side(image.Height, scale), Side(image.Width, scale));
    }

    private static int Side(int side, double scale) => Math.Max(1, (int)Math.Round(side * scale));
}
