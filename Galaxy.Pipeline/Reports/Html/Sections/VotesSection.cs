using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>How well a network foretells votes.</summary>
internal static class VotesSection
{
    private const int MostTrees = 3;

    /// <summary>A row per question.</summary>
    public static ImmutableArray<XElement> Scores(VoteEvaluation? evaluation) => evaluation is null
        ? []
        :
        [
            HtmlTable.Of("Root mean square error of the answers' fractions", VoteWords.Columns, evaluation.Questions.Select(VoteWords.Row)),
            Paragraph.Aside(VoteWords.Explanation),
        ];

    /// <summary>The first pictures, each with what is expected of its votes.</summary>
    public static ImmutableArray<XElement> Trees(VotePredictions? predictions) => predictions is null
        ? []
        : [.. Enumerable.Range(0, Math.Min(MostTrees, predictions.Images.Count)).Select(image => Tree(predictions, image))];

    private static XElement Tree(VotePredictions predictions, int image)
    {
        LabeledImage picture = predictions.Images.Images[image];
        return Figure.Pair(
            new XElement(
                "img",
                new XAttribute("src", $"data:image/png;base64,{Convert.ToBase64String(PngFile.Encode(picture.Image))}"),
                new XAttribute("width", 2 * picture.Image.Width),
                new XAttribute("height", 2 * picture.Image.Height),
                new XAttribute("alt", $"Picture {picture.Name}")),
            Figure.Of(VoteTreeChart.Of(predictions.Tree, predictions[image], picture.Name), picture.Name));
    }
}
