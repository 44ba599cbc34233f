using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Loss and accuracy over the epochs.</summary>
internal static class CurvesSection
{
    public static ImmutableArray<XElement> Of(RunReport run) => run.Epochs.IsEmpty
        ? []
        :
        [
            Figure.Pair(
                Figure.Of(LearningCurves.Loss(run.Epochs), "Mean loss of each epoch."),
                Figure.Of(LearningCurves.Accuracy(run), "Share of images classified correctly.")),
            Paragraph.Aside(Aside(run)),
            new XElement("details", new XElement("summary", "The figures"), Figures(run)),
        ];

    private static string Aside(RunReport run) => "Training figures are measured while the weights change"
        + (run.HasValidationCurve
            ? "; validation is measured after each epoch."
            : ". All images except the test's were trained on. A larger --validation keeps some back and draws how the network does on them.");

    private static XElement Figures(RunReport run) => HtmlTable.Of(
        "Loss in nats, and accuracy",
        ["epoch", "training loss", "training accuracy", "validation loss", "validation accuracy", "images/s"],
        run.Epochs.Select(epoch => (ImmutableArray<string>)
        [
            $"{epoch.Epoch}", Quantity.Loss(epoch.TrainLoss), Unbroken.Percent(epoch.TrainAccuracy),
            Quantity.Loss(epoch.ValidationLoss), Unbroken.Percent(epoch.ValidationAccuracy), Quantity.PerSecond(epoch.ImagesPerSecond),
        ]));
}
