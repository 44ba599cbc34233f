using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>With what, when and how fast it was made.</summary>
internal static class ProvenanceSection
{
    public static IEnumerable<Html> Of(Provenance provenance, RunTiming timing, ulong seed) =>
    [
        Html.Tag("pre", Html.Tag("code", provenance.CommandLine)).With("class", "command").With("tabindex", "0"),
        Html.Tag("p", "The same seed, pictures and network give the same model, byte for byte, with any number of threads."),
        Html.Tag(
            "div",
            HtmlTable.OfFacts("Versions and machine", Versions(provenance, timing, seed)),
            HtmlTable.OfFacts("Times", Times(timing))).With("class", "pair"),
    ];

    private static IEnumerable<ImmutableArray<string>> Versions(Provenance provenance, RunTiming timing, ulong seed) =>
    [
        ["Galaxy", provenance.Program],
        ["runtime", provenance.Runtime],
        ["system", provenance.OperatingSystem],
        ["CPU's vectors", provenance.VectorBits == 0 ? "none" : $"{provenance.VectorBits} bits"],
        ["threads", Quantity.Count(timing.Threads)],
        ["seed", $"{seed}"],
    ];

    private static IEnumerable<ImmutableArray<string>> Times(RunTiming timing) =>
    [
        ["started", Unbroken.Time(timing.Started)],
        ["images", Unbroken.Time(timing.ReadingSeconds)],
        ["training", Unbroken.Time(timing.TrainingSeconds)],
        ["evaluation", Unbroken.Time(timing.EvaluationSeconds)],
    ];
}
