using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Loss and accuracy over the epochs.</summary>
internal static class CurvesSection
{
    public static IEnumerable<Html> Of(RunReport run) => run.Epochs.IsEmpty
        ? []
        :
        [
            Drawing.Pair(
                Drawing.Of(CurvesSvg.Loss(run), "Mean loss of every epoch."),
                Drawing.Of(CurvesSvg.Accuracy(run), "Share of images classified rightly.")),
            Html.Tag("p", Aside(run)).With("class", "aside"),
            Html.Tag("details", Html.Tag("summary", "The figures"), Figures(run)),
        ];

    private static string Aside(RunReport run) => run.HasValidationCurve
        ? "Training figures are summed up while the weights change; validation is measured after each epoch."
        : "Training figures are summed up while the weights change. All images but the test's were trained on: a larger --validation keeps some out, and draws how the network does on those.";

    private static Html Figures(RunReport run) => HtmlTable.Of(
        "Loss in nats, and accuracy",
        ["epoch", "training loss", "training accuracy", "validation loss", "validation accuracy", "images/s"],
        run.Epochs.Select(epoch => (ImmutableArray<string>)
        [
            $"{epoch.Epoch}", Quantity.Loss(epoch.TrainLoss), Unbroken.Percent(epoch.TrainAccuracy),
            Quantity.Loss(epoch.ValidationLoss), Unbroken.Percent(epoch.ValidationAccuracy), Quantity.PerSecond(epoch.ImagesPerSecond),
        ]));
}
