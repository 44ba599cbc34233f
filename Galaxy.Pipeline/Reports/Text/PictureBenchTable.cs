using System.Collections.Immutable;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>Pictures timed on one core, as a table.</summary>
internal static class PictureBenchTable
{
    /// <summary>What was timed, on one line.</summary>
    public static string Head(PictureBenchReport report) =>
        $"{Quantity.Count(report.Timed)} of {Plural.Of(report.Found, "picture")} on 1 core, {report.Framing}, "
        + $"scaled to {report.Width}×{report.Height}; best of all rounds, medians in brackets"
        + (report.Other is null ? "" : "; djpeg is a process a picture, less the time of one that only says its version");

    public static BenchTable Of(PictureBenchReport report) => new(
        ["a picture", "ms", "pictures/s", .. report.Other is null ? (string[])[] : ["times djpeg"]],
        [
            .. report.Steps.Select(step => Row(report, step)),
            .. report.Other is { } other ? [Row(report, other)] : ImmutableArray<ImmutableArray<string>>.Empty,
        ]);

    private static ImmutableArray<string> Row(PictureBenchReport report, PictureTiming step) =>
    [
        step.Name, $"{Duration.Milliseconds(step.Best)} ({Duration.Milliseconds(step.Median)})", Quantity.PerSecond(1 / step.Best),
        .. report.Other is null ? (string[])[] : [report.TimesOther(step) is { } times ? Quantity.Factor(times) : ""],
    ];
}
