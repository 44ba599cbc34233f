using System.Text.Json;
using System.Xml.Linq;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Markup;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Tests.Benchmarks;

/// <summary>The report of a bench, on numbers that are easy to check.</summary>
public sealed class BenchReportTests
{
    private static readonly Timing _product = Time("Conv1 forward", seconds: 0.5, flops: 30e9, bytes: 1e9);

    private static readonly BenchReport _report = new()
    {
        Network = "Net",
        Threads = 2,
        VectorBits = 512,
        Batch = 64,
        PeakSingleThread = Time("peak", 1, 100e9),
        Peak = Time("peak", 1, 200e9),
        Memory = Time("memory", 1, 0, 50e9),
        KernelsSingleThread = [_product with { Best = 1 }],
        Kernels = [_product, Time("optimizer", 0.1, 1e9, 10e9)],
        Steps = [new BatchTiming("train", 64, Time("train 64", 2, 200e9)), new BatchTiming("infer", 64, Time("infer 64", 0.5, 50e9))],
        StepsSingleThread = [new BatchTiming("train", 64, Time("train 64", 4, 200e9))],
        Variants = [Time("plain", 2, 200e9), Time("from pictures", 2.1, 200e9)],
    };

    private static readonly SweepLimits _limits = new(512, _report.Peak, _report.PeakSingleThread, _report.Memory);

    [Fact]
    public void Shares_are_of_the_peak_of_as_many_threads() => Assert.Equal(
        ["Conv1 forward", "1000.00 (500.00)", "30", "30 %", "500.00 (500.00)", "60", "30 %", "1,000.0", "30 %"], Row(BenchTables.Kernels(_report), 0));

    [Fact]
    public void Roof_is_the_memory_where_there_are_many_bytes_for_a_FLOP()
    {
        Assert.Equal(200, Roofline.Limit(_product.Workload, _report.Peak, _report.Memory));
        Assert.Equal(5, Roofline.Limit(_report.Kernels[1].Workload, _report.Peak, _report.Memory));
        Assert.Equal("200 %", Row(BenchTables.Kernels(_report), 1)[^1]);
    }

    [Fact]
    public void Steps_are_told_in_images_a_second() =>
        Assert.Equal(["training step, batch 64", "2", "2000.00 (2000.00)", "32 (32)", "100", "50 %"], Row(BenchTables.Steps(_report), 0)[..6]);

    [Fact]
    public void One_thread_is_shown_once()
    {
        BenchReport single = _report with { Threads = 1, KernelsSingleThread = [], StepsSingleThread = [] };
        Assert.Equal(["kernel", "1 thread ms", "GFLOP/s", "of peak", "MB", "of roof"], BenchTables.Kernels(single).Heads.ToArray());
        Assert.Equal(6, Row(BenchTables.Kernels(single), 0).Length);
        Assert.StartsWith("Net: peak 200 GFLOP/s on 1 thread with 512-bit vectors; memory", BenchTables.Machine(single), StringComparison.Ordinal);
    }

    [Fact]
    public void Short_times_keep_their_digits() => Assert.Equal(
        "0.0123 (0.0123)", Row(BenchTables.Variants(_report with { Variants = [Time("plain", 1.23e-5, 0)] }), 0)[1]);

    [Fact]
    public void Variants_are_compared_with_the_plain_step() =>
        Assert.Equal(["1.00", "1.05"], BenchTables.Variants(_report).Rows.Select(row => row[2]));

    [Fact]
    public void Json_has_the_keys_that_machines_look_for()
    {
        JsonElement json = JsonSerializer.Deserialize<JsonElement>(JsonText.Of(BenchDocument.Of(_report)));
        Assert.Equal(200, json.GetProperty("peakGflops").GetDouble());
        Assert.Equal(32, json.GetProperty("train").GetProperty("imagesPerSecond").GetDouble());
        Assert.Equal(128, json.GetProperty("infer").GetProperty("imagesPerSecond").GetDouble());
    }

    [Fact]
    public void Markdown_has_a_table_of_steps_of_variants_and_of_kernels()
    {
        string[] lines = BenchMarkdown.Of(_report).Split('\n');
        Assert.StartsWith("Net: peak 100 GFLOP/s on 1 thread, 200 on 2 with 512-bit vectors; memory 50 GB/s", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count(line => line.StartsWith("|---|", StringComparison.Ordinal)));
    }

    [Fact]
    public void Roofline_is_well_formed_and_names_every_kernel()
    {
        string svg = MarkupText.Of(RooflineChart.Of(_report));
        Assert.Equal("svg", XDocument.Parse(svg).Root!.Name.LocalName);
        Assert.Contains("Conv1 forward", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Sweep_tells_the_slowest_kernel_of_peak_and_of_roof()
    {
        SweepRow row = new("Net", 64, _limits, _report.Steps[0].Timing, Time("Dense1 forward", 1, flops: 4e9, bytes: 1e9));
        Assert.Equal(["Net", "64", "2000.00", "10.0", "50 %", "Dense1 forward", "4.0", "4 %", "4 %"], Row(SweepTable.Of([row]), 0));
    }

    [Fact]
    public void Rows_of_a_sweep_share_the_best_limits_that_any_met()
    {
        SweepRow quiet = new("Quiet", 64, _limits, _report.Steps[0].Timing, Slowest: null);
        SweepRow busy = quiet with { Network = "Busy", Limits = new SweepLimits(512, Time("peak", 4, 200e9), _report.PeakSingleThread, Time("memory", 1, 0, 10e9)) };
        Assert.All(SweepRow.WithCommonLimits([busy, quiet]), row => Assert.Equal((200, 50), (row.Limits.Peak.Gflops, row.Limits.MemorySingleThread.Gigabytes)));
    }

    [Fact]
    public void Sweep_of_a_network_without_a_large_kernel_leaves_it_out() => Assert.Equal(
        ["", "", "", ""], Row(SweepTable.Of([new SweepRow("Net", 1, _limits, _report.Steps[0].Timing, Slowest: null)]), 0)[5..]);

    private static string[] Row(BenchTable table, int row) => [.. table.Rows[row]];

    private static Timing Time(string name, double seconds, double flops, double bytes = 0) => new(new Workload(name, () => { }, flops, bytes), seconds, seconds);
}
