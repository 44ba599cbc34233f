using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>How well calibrated the probabilities are.</summary>
internal static class CalibrationSection
{
    public static ImmutableArray<XElement> Of(Evaluation test) =>
    [
        new XElement(
            "p",
            $"Expected calibration error {Unbroken.Percent(test.Calibration.ExpectedError)}{Scaling(test)}, "
            + $"Brier score {Quantity.Score(test.Calibration.Brier)}."),
        Figure.Of(ReliabilityChart.Of(test), "Share of right answers over their probability; on the diagonal the two agree."),
    ];

    private static string Scaling(Evaluation test) => (test.UnscaledError, test.Temperature) switch
    {
        ({ } error, { } temperature) =>
            $"; {Unbroken.Percent(error)} before the logits were divided by {Quantity.Factor(temperature)}, "
            + "the temperature fitted to the validation images",
        ({ } error, null) =>
            $"; {Unbroken.Percent(error)} before the logits of each fold were divided by "
            + "the temperature fitted to its validation images, where there were enough",
        _ => $"; no temperature was fitted to validation images: that takes {Temperature.Needs}",
    };
}
