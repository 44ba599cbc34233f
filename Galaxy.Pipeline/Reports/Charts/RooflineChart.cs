using System.Xml.Linq;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>
/// Draws a bench as a roofline (Williams, Waterman and Patterson, 2009). Each kernel is a dot: the further right, the more arithmetic per byte;
/// the higher, the faster. The roof is the limit for a direct product; Winograd's filtering may exceed it.
/// </summary>
internal static class RooflineChart
{
    private const double Width = 860;
    private const double Height = 520;
    private const double Left = 80;
    private const double Right = 640;
    private const double Top = 70;
    private const double Bottom = 450;

    /// <summary>Powers of two, in FLOPs per byte.</summary>
    private const int LowIntensity = -1;
    private const int HighIntensity = 10;

    /// <summary>Shows the kernels with a matrix product, timed on all threads.</summary>
    public static XElement Of(BenchReport report)
    {
        Timing[] kernels = [.. report.Kernels.Where(timing => timing.Workload.Flops > 0)];
        double most = Math.Pow(2, Math.Ceiling(Math.Log2(kernels.Select(timing => timing.Gflops).Append(report.Peak.Gflops).Max())));
        return Svg.Drawing(Width, Height, $"{report.Network}: roofline", Describe(report, kernels), [
            .. Heading(report),
            .. Axes(most),
            .. Roof(report, most),
            .. Kernels(kernels, most),
        ]);
    }

    private static double X(double intensity) =>
        Left + (Math.Clamp(Math.Log2(intensity), LowIntensity, HighIntensity) - LowIntensity) / (HighIntensity - LowIntensity) * (Right - Left);

    /// <summary>From a 64th of the largest value, in powers of two.</summary>
    private static double Y(double gflops, double most) => Bottom - Math.Max(0, Math.Log2(gflops / most) + 6) / 6 * (Bottom - Top);

    private static IEnumerable<XElement> Heading(BenchReport report)
    {
        string title = $"{report.Network}: kernels beside the machine's limits, {report.Threads} threads, batch {report.Batch}";
        yield return Svg.Text(24, 34, title, new TextStyle(16, Palette.Ink, Bold: true));
        if (report.Noise.Note is not null)
            yield return Svg.Text(24, 52, "The machine was not quiet: see the bench's note.", new TextStyle(12, Palette.Vermilion));
    }

    private static IEnumerable<XElement> Axes(double most) =>
    [
        .. Enumerable.Range(LowIntensity, HighIntensity - LowIntensity + 1).Select(power => Math.Pow(2, power)).Select(Intensity),
        Svg.Text((Left + Right) / 2, Bottom + 42, "FLOP per byte", new TextStyle(12, Palette.Faint, "middle")),
        .. Enumerable.Range(0, 7).Select(power => most / Math.Pow(2, power)).SelectMany(gflops => Level(gflops, Y(gflops, most))),
        Svg.Text(Left, Top - 14, "GFLOP/s", new TextStyle(12, Palette.Faint)),
    ];

    private static XElement Intensity(double intensity) =>
        Svg.Text(X(intensity), Bottom + 20, Quantity.Mark(intensity), new TextStyle(12, Palette.Faint, "middle"));

    private static IEnumerable<XElement> Level(double gflops, double y) =>
    [
        Svg.Line(Left, y, Right, y, Palette.Grid),
        Svg.Text(Left - 8, y + 4, Quantity.Mark(gflops), new TextStyle(12, Palette.Faint, "end")),
    ];

    private static IEnumerable<XElement> Roof(BenchReport report, double most)
    {
        double memory = report.Memory.Gigabytes;
        double peak = report.Peak.Gflops;
        double low = Math.Pow(2, LowIntensity);
        TextStyle style = new(12, Palette.Vermilion);
        string peakText = $"peak {BenchTables.AtLeast(report.Noise.Peak)}{Quantity.Giga(peak)}";
        string memoryText = $"memory {BenchTables.AtLeast(report.Noise.Memory)}{Quantity.Giga(memory)} GB/s";
        return
        [
            Svg.Curve([(X(low), Y(low * memory, most)), (X(peak / memory), Y(peak, most)), (Right, Y(peak, most))], Palette.Vermilion),
            Svg.Text(Right - 4, Y(peak, most) - 8, peakText, style with { Anchor = "end" }),
            Svg.Text(X(1) + 8, Y(memory, most) + 14, memoryText, style),
        ];
    }

    private static IEnumerable<XElement> Kernels(Timing[] kernels, double most)
    {
        (double X, double Y)[] dots = [.. kernels.Select(timing => (X(timing.Workload.Flops / timing.Workload.Bytes), Y(timing.Gflops, most)))];
        return kernels.Zip(dots, DotLabels.Beside(dots)).SelectMany((kernel, index) => (XElement[])
        [
            Svg.Dot(kernel.Second.X, kernel.Second.Y, Palette.Blue),
            Svg.Text(kernel.Third.X, kernel.Third.Y, $"{index + 1}", new TextStyle(11, Palette.Ink)),
            Svg.Text(Right + 20, Top + 6 + index * 18, $"{index + 1}  {kernel.First.Workload.Name}", new TextStyle(12, Palette.Ink)),
        ]);
    }

    private static string Describe(BenchReport report, Timing[] kernels) =>
        $"Peak {Quantity.Giga(report.Peak.Gflops)} GFLOP/s, memory {Quantity.Giga(report.Memory.Gigabytes)} GB/s. "
        + string.Join("; ", kernels.Select(timing => $"{timing.Workload.Name} {Quantity.Giga(timing.Gflops)} GFLOP/s"))
        + (report.Noise.Note is { } note ? $". {note}." : "");
}
