using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Training;
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

    /// <summary>The loss of each epoch.</summary>
    public static ImmutableArray<XElement> Curves(ImmutableArray<EpochRow> epochs) => epochs.IsEmpty
        ? []
        :
        [
            Figure.Of(LearningCurves.Loss(epochs), "Mean loss of each epoch."),
            Paragraph.Aside("The training loss is measured while the weights change, on pictures that are varied; "
                + "validation is measured after each epoch."),
        ];

    /// <summary>Each fold's errors: a row per question, a column per fold.</summary>
    public static ImmutableArray<XElement> Folds(VoteFoldsReport run)
    {
        ImmutableArray<VoteEvaluation> folds = [.. run.Folds.Select(fold => fold.Evaluate())];
        return
        [
            HtmlTable.Of(
                "Root mean square error of the answers' fractions", ["question", .. Enumerable.Range(1, folds.Length).Select(fold => $"fold {fold}")],
                run.Pooled.Questions.Select((question, index) => (ImmutableArray<string>)
                    [question.Name, .. folds.Select(fold => Quantity.Score(fold.Questions[index].Error))])),
        ];
    }

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
