using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports;

/// <summary>Loss and accuracy over the epochs.</summary>
internal static class CurvesSection
{
    public static IEnumerable<Html> Of(PageContent content) => content.Run.Epochs.IsEmpty
        ? []
        :
        [
            Drawing.Pair(
                Drawing.Of(CurvesSvg.Loss(content.Run), "Mean loss of every epoch."),
                Drawing.Of(CurvesSvg.Accuracy(content.Run), "Share of images classified rightly.")),
            Html.Tag("p", "Training figures are summed up while the weights change; validation is measured after each epoch.").With("class", "aside"),
            Html.Tag("details", Html.Tag("summary", "The figures"), Figures(content.Run)),
        ];

    private static Html Figures(RunReport run) => HtmlTable.Of(
        "Loss in nats, and accuracy",
        ["epoch", "training loss", "training accuracy", "validation loss", "validation accuracy", "images/s"],
        run.Epochs.Select(epoch => (ImmutableArray<string>)
        [
            $"{epoch.Epoch}", Quantity.Loss(epoch.TrainLoss), Words.Percent(epoch.TrainAccuracy),
            Quantity.Loss(epoch.ValidationLoss), Words.Percent(epoch.ValidationAccuracy), Quantity.PerSecond(epoch.ImagesPerSecond),
        ]));
}
