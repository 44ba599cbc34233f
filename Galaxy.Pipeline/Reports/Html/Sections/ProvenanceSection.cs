namespace Galaxy.Pipeline.Reports;

/// <summary>With what, when and how fast the run was made.</summary>
internal static class ProvenanceSection
{
    public static IEnumerable<Html> Of(PageContent content) =>
    [
        Html.Tag("pre", Html.Tag("code", content.Provenance.CommandLine)).With("class", "command").With("tabindex", "0"),
        Html.Tag("p", "The same seed, pictures and network give the same model, byte for byte, with any number of threads."),
        Html.Tag(
            "div",
            HtmlTable.OfFacts("Versions and machine", Versions(content.Provenance, content.Run)),
            HtmlTable.OfFacts("Times", Times(content.Run.Timing))).With("class", "pair"),
    ];

    private static IEnumerable<(string Name, string Value)> Versions(Provenance provenance, RunReport run) =>
    [
        ("Galaxy", provenance.Program),
        ("runtime", provenance.Runtime),
        ("system", provenance.OperatingSystem),
        ("CPU's vectors", provenance.VectorBits == 0 ? "none" : $"{provenance.VectorBits} bits"),
        ("threads", $"{run.Timing.Threads}"),
        ("seed", $"{run.Seed}"),
    ];

    private static IEnumerable<(string Name, string Value)> Times(RunTiming timing) =>
    [
        ("started", Words.Time(timing.Started)),
        ("images", Words.Time(timing.ReadingSeconds)),
        ("training", Words.Time(timing.TrainingSeconds)),
        ("evaluation", Words.Time(timing.EvaluationSeconds)),
    ];
}
