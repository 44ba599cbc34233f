using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The command, versions, machine and times of a run.</summary>
internal static class ProvenanceSection
{
    public static ImmutableArray<XElement> Of(Provenance provenance, RunTiming timing, ulong seed) =>
    [
        new XElement("pre", new XAttribute("class", "command"), new XAttribute("tabindex", "0"), new XElement("code", provenance.CommandLine)),
        new XElement(
            "p", "The same seed, pictures and network give the same model, byte for byte, with any number of threads. "
                + "A finished run is never overwritten: give --out another folder, or move this one away."),
        Figure.Pair(
            HtmlTable.OfFacts("Versions and machine", Versions(provenance, timing, seed)),
            HtmlTable.OfFacts("Times", Times(timing))),
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
