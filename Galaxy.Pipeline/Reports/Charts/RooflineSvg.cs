using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>
/// Draws a bench as a roofline (Williams, Waterman and Patterson, 2009): each kernel a dot, to the right the more arithmetic it does
/// per byte, upwards the faster it is; the roof is what the machine allows a direct product, and Winograd's filtering may stand above it.
/// </summary>
public static class RooflineSvg
{
    private const double Width = 860;
    private const double Height = 520;
    private const double Left = 80;
    private const double Right = 640;
    private const double Top = 70;
    private const double Bottom = 450;

    private const double LabelWidth = 17;
    private const double LabelHeight = 11;

    /// <summary>Of a label beside its dot: right, left, above, below, then further off.</summary>
    private static readonly ImmutableArray<(double X, double Y)> LabelPlaces =
        [(6, 4), (-20, 4), (-6, -7), (-6, 16), (10, -8), (10, 16), (-24, -8), (-24, 16), (24, 4), (-38, 4)];

    /// <summary>Powers of two, FLOP a byte.</summary>
    private const int LowIntensity = -1;
    private const int HighIntensity = 10;

    /// <summary>Of all threads' kernels that have a product.</summary>
    public static byte[] Of(BenchReport report)
    {
        Timing[] kernels = [.. report.Kernels.Where(timing => timing.Workload.Flops > 0)];
        double most = Math.Pow(2, Math.Ceiling(Math.Log2(kernels.Select(timing => timing.Gflops).Append(report.Peak.Gflops).Max())));
        SvgWriter svg = new(Width, Height, $"{report.Network}: roofline", Describe(report, kernels));
        svg.Text(24, 34, $"{report.Network}: kernels beside the machine's limits, {report.Threads} threads, batch {report.Batch}", new TextStyle(16, Palette.Ink, Bold: true));
        if (report.Noise.Note is not null)
            svg.Text(24, 52, "The machine was not quiet: see the bench's note.", new TextStyle(12, Palette.Vermilion));
        DrawAxes(svg, most);
        DrawRoof(svg, report, most);
        DrawKernels(svg, kernels, most);
        return Encoding.UTF8.GetBytes(svg.Finish());
    }

    private static double X(double intensity) =>
        Left + (Math.Clamp(Math.Log2(intensity), LowIntensity, HighIntensity) - LowIntensity) / (HighIntensity - LowIntensity) * (Right - Left);

    /// <summary>From a 64th of the most, in powers of two.</summary>
    private static double Y(double gflops, double most) => Bottom - Math.Max(0, Math.Log2(gflops / most) + 6) / 6 * (Bottom - Top);

    private static void DrawAxes(SvgWriter svg, double most)
    {
        for (int power = LowIntensity; power <= HighIntensity; power++)
            svg.Text(X(Math.Pow(2, power)), Bottom + 20, Quantity.Mark(Math.Pow(2, power)), new TextStyle(12, Palette.Faint, "middle"));
        svg.Text((Left + Right) / 2, Bottom + 42, "FLOP per byte", new TextStyle(12, Palette.Faint, "middle"));
        for (int power = 0; power <= 6; power++)
        {
            double gflops = most / Math.Pow(2, power);
            svg.Line(Left, Y(gflops, most), Right, Y(gflops, most), Palette.Grid);
            svg.Text(Left - 8, Y(gflops, most) + 4, Quantity.Mark(gflops), new TextStyle(12, Palette.Faint, "end"));
        }

        svg.Text(Left, Top - 14, "GFLOP/s", new TextStyle(12, Palette.Faint));
    }

    private static void DrawRoof(SvgWriter svg, BenchReport report, double most)
    {
        double ridge = report.Peak.Gflops / report.Memory.Gigabytes;
        double low = Math.Pow(2, LowIntensity);
        svg.Curve(
            [(X(low), Y(low * report.Memory.Gigabytes, most)), (X(ridge), Y(report.Peak.Gflops, most)), (Right, Y(report.Peak.Gflops, most))],
            Palette.Vermilion, dashed: false);
        svg.Text(Right - 4, Y(report.Peak.Gflops, most) - 8, $"peak {BenchTables.AtLeast(report.Noise.Peak)}{Quantity.Giga(report.Peak.Gflops)}", new TextStyle(12, Palette.Vermilion, "end"));
        svg.Text(X(1) + 8, Y(report.Memory.Gigabytes, most) + 14, $"memory {BenchTables.AtLeast(report.Noise.Memory)}{Quantity.Giga(report.Memory.Gigabytes)} GB/s", new TextStyle(12, Palette.Vermilion));
    }

    private static void DrawKernels(SvgWriter svg, Timing[] kernels, double most)
    {
        List<(double X, double Y)> labels = [];
        for (int index = 0; index < kernels.Length; index++)
        {
            Timing timing = kernels[index];
            double x = X(timing.Workload.Flops / timing.Workload.Bytes);
            double y = Y(timing.Gflops, most);
            svg.Dot(x, y, Palette.Blue);
            (double X, double Y) label = Place(labels, x, y);
            labels.Add(label);
            svg.Text(label.X, label.Y, $"{index + 1}", new TextStyle(11, Palette.Ink));
            svg.Text(Right + 20, Top + 6 + index * 18, $"{index + 1}  {timing.Workload.Name}", new TextStyle(12, Palette.Ink));
        }
    }

    /// <summary>The first place round a dot that no label has taken; if all are, the first of all.</summary>
    private static (double X, double Y) Place(List<(double X, double Y)> taken, double x, double y) => LabelPlaces
        .Select(place => (X: x + place.X, Y: y + place.Y))
        .Where(place => !taken.Any(label => Math.Abs(label.X - place.X) < LabelWidth && Math.Abs(label.Y - place.Y) < LabelHeight))
        .Append((x + LabelPlaces[0].X, y + LabelPlaces[0].Y))
        .First();

    private static string Describe(BenchReport report, Timing[] kernels) =>
        $"Peak {Quantity.Giga(report.Peak.Gflops)} GFLOP/s, memory {Quantity.Giga(report.Memory.Gigabytes)} GB/s. "
        + string.Join("; ", kernels.Select(timing => $"{timing.Workload.Name} {Quantity.Giga(timing.Gflops)} GFLOP/s"))
        + (report.Noise.Note is { } note ? $". {note}." : "");
}
