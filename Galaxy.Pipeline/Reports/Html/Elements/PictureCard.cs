using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>Pictures with their true class and the model's answer.</summary>
internal static class PictureCard
{
    /// <summary>Longest side of a picture on the page, in pixels: networks with large inputs must not make large pages.</summary>
    private const int LongestSide = 96;

    private const int Magnification = 2;

    /// <summary>A sheet of pictures.</summary>
    /// <param name="answers">In this order.</param>
    /// <param name="classes">The names of the classes.</param>
    /// <param name="kind">What the pictures are, for readers who cannot see them.</param>
    public static XElement Sheet(IEnumerable<PictureAnswer> answers, ImmutableArray<string> classes, string kind = "Picture") =>
        new("div", new XAttribute("class", "sheet"), answers.Select(answer => Of(answer, classes, kind)));

    /// <summary>A list of names and values.</summary>
    public static XElement Facts(params IEnumerable<(string Name, string Value)> facts) =>
        new("dl", facts.Select(fact => new[] { new XElement("dt", fact.Name), new XElement("dd", fact.Value) }));

    private static XElement Of(PictureAnswer answer, ImmutableArray<string> classes, string kind) => new(
        "figure",
        new XAttribute("class", answer.IsRight ? "picture right" : "picture wrong"),
        Picture(answer, classes, kind),
        new XElement(
            "figcaption",
            new XElement("p", new XAttribute("class", "verdict"), answer.IsRight ? "✓ right" : "✗ wrong"),
            Facts(
                ("true", answer.IsRight ? classes[answer.Label] : $"{classes[answer.Label]}, {Unbroken.Percent(answer.TrueProbability)}"),
                ("answer", $"{classes[answer.Answer]}, {Unbroken.Percent(answer.Probability)}")),
            new XElement("p", new XAttribute("class", "name"), answer.Name)));

    private static XElement Picture(PictureAnswer answer, ImmutableArray<string> classes, string kind)
    {
        string taken = answer.IsRight ? "recognized" : $"taken for {classes[answer.Answer]}";
        return Embedded(answer.Image, $"{kind} {answer.Name}: {classes[answer.Label]}, {taken}");
    }

    /// <summary>A picture that is part of the page.</summary>
    /// <param name="full">The picture; a large one is scaled down.</param>
    /// <param name="text">For readers who cannot see it.</param>
    public static XElement Embedded(Image full, string text)
    {
        Image image = Small(full);
        return new XElement(
            "img",
            new XAttribute("src", $"data:image/png;base64,{Convert.ToBase64String(PngFile.Encode(image))}"),
            new XAttribute("width", Magnification * image.Width),
            new XAttribute("height", Magnification * image.Height),
            new XAttribute("alt", text));
    }

    private static Image Small(Image image)
    {
        double scale = Math.Min(1, (double)LongestSide / Math.Max(image.Height, image.Width));
        return image.AreaScale(Side(image.Height, scale), Side(image.Width, scale));
    }

    private static int Side(int side, double scale) => Math.Max(1, (int)Math.Round(side * scale));
}
