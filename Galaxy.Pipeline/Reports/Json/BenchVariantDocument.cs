using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A variant of the training step, and its median divided by the plain step's.</summary>
internal sealed record BenchVariantDocument(string Name, double Best, double Median, double? TimesPlainStep)
{
    public static BenchVariantDocument Of(BenchReport report, Timing variant) =>
        new(variant.Workload.Name, variant.Best, variant.Median, report.TimesPlain(variant));
}
