namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Which network did best, and whether chance explains it.</summary>
internal static class ComparisonHeader
{
    public static Html Of(Comparison comparison, RunTiming timing) => PageHeader.Of(
        $"Report of a comparison, {Unbroken.Time(timing.Started)}",
        string.Join(", ", comparison.Networks.Select(network => network.Network.Name)),
        [Html.Tag("p", $"{ComparisonText.Headline(comparison)}.").With("class", "lead")],
        [
            ("networks", Quantity.Count(comparison.Networks.Length)),
            ("folds", Quantity.Count(comparison.Folds)),
            ("images", Quantity.Count(comparison.Images)),
            ("always the largest class", Unbroken.Percent(comparison.Best.Pooled.MajorityBaseline)),
            ("training time", Unbroken.Time(timing.TrainingSeconds)),
        ],
        Notes.Of(comparison.Best.Pooled, comparison.Warnings, RunFiles.ComparisonName));
}
