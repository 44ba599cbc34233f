using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Whether probabilities can be taken at their word.</summary>
internal static class CalibrationSection
{
    public static IEnumerable<Html> Of(Evaluation test) =>
    [
        Html.Tag("p", $"Expected calibration error {Unbroken.Percent(test.Calibration.ExpectedError)}{Scaling(test)}, Brier score {Quantity.Score(test.Calibration.Brier)}."),
        Drawing.Of(ReliabilitySvg.Of(test), "Share of right answers over the probability they were given with; on the diagonal the two agree."),
    ];

    private static string Scaling(Evaluation test) => (test.UnscaledError, test.Temperature) switch
    {
        ({ } error, { } temperature) => $"; {Unbroken.Percent(error)} before the logits were divided by {Quantity.Factor(temperature)}, the temperature fitted to the validation images",
        ({ } error, null) => $"; {Unbroken.Percent(error)} before the logits of each fold were divided by the temperature fitted to its validation images, where there were enough",
        _ => $"; no temperature was fitted to validation images: that takes {Temperature.Needs}",
    };
}
