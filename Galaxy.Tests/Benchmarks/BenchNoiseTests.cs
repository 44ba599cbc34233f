using System.Text.Json;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Networks;
using Galaxy.Kernels.Runtime;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Quantities;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Markup;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Tests.Benchmarks;

/// <summary>A bench on a busy machine says so, and reports no share of a limit that was measured too low. All timings are made up.</summary>
public sealed class BenchNoiseTests
{
    private static readonly Timing _peakSingle = Time("peak, 1 thread", 1, 100e9);
    private static readonly Timing _peak = Time("peak", 1, 200e9);
    private static readonly Timing _kernel = Time("Conv1 forward", 1, 150e9, 1e9);

    private static readonly BenchReport _quiet = new()
    {
        Network = "Net",
        Threads = 2,
        VectorBits = 512,
        Batch = 64,
        PeakSingleThread = _peakSingle,
        Peak = _peak,
        Memory = Time("memory, read", 1, 0, 50e9),
        KernelsSingleThread = [_kernel with { Best = 2, Median = 2 }],
        Kernels = [_kernel, Time("optimizer", 1, 1e9, 10e9)],
        Steps = [new BatchTiming("train", 64, Time("train 64", 2, 200e9)), new BatchTiming("infer", 64, Time("infer 64", 0.5, 50e9))],
        StepsSingleThread = [new BatchTiming("train", 64, Time("train 64", 4, 200e9))],
        Variants = [Time("plain", 2, 200e9)],
    };

    /// <summary>The same on a busy machine: peaks that differ, a kernel above the peak.</summary>
    private static readonly BenchReport _busy = _quiet with
    {
        Peak = Timing.Together([Time("peak", 2, 200e9), Time("peak", 3, 200e9)]),
        Kernels = [_kernel with { Best = 0.86 }, _quiet.Kernels[1]],
    };

    [Fact]
    public void A_quiet_machine_is_not_doubted()
    {
        BenchReport report = _quiet with { Peak = Timing.Together([_peak, Time("peak", 1.05, 200e9) with { Median = 1.1 }]), Kernels = [_kernel with { Best = 0.72 }] };
        Assert.Null(report.Noise.Note);
        Assert.Equal(0.75, _quiet.ShareOfPeak(_kernel, threads: 2));
    }

    [Fact]
    public void Repeats_of_the_peak_that_differ_are_noticed() =>
        Assert.Contains("peak: from 67 to 100 GFLOP/s within the bench", _busy.Noise.Note, StringComparison.Ordinal);

    [Fact]
    public void A_peak_whose_median_is_far_from_its_best_is_noticed() =>
        Assert.Equal("peak, 1 thread: the median run took 1.30 times the shortest", Assert.Single((_quiet with { PeakSingleThread = _peakSingle with { Median = 1.3 } }).Noise.PeakSingleThread));

    [Fact]
    public void A_direct_kernel_above_the_peak_is_noticed() =>
        Assert.Contains("Conv1 forward: 174 % of the peak, where 100 % is the most possible", _busy.Noise.Note, StringComparison.Ordinal);

    /// <summary>Percentages are of the direct product's operations; Winograd's filtering needs fewer.</summary>
    [Theory]
    [InlineData(0.35, true)]
    [InlineData(0.3, false)]
    public void Filtering_may_be_above_the_peak_by_what_it_saves(double seconds, bool isPossible)
    {
        Timing filtering = _kernel with { Workload = _kernel.Workload with { Saving = 2.25 }, Best = seconds, Median = seconds };
        Assert.Equal(isPossible, (_quiet with { Kernels = [filtering] }).Noise.Peak.IsEmpty);
    }

    [Fact]
    public void Medians_far_from_the_best_are_noticed_where_they_are_many()
    {
        BenchReport one = _quiet with { Kernels = [_kernel with { Median = 2 }, _quiet.Kernels[1]] };
        Assert.Null(one.Noise.Note);
        BenchReport two = one with { KernelsSingleThread = [_quiet.KernelsSingleThread[0] with { Median = 4 }] };
        Assert.Equal("2 of 6 times with a median more than 1.50 times the best", Assert.Single(two.Noise.Times));
        Assert.Equal("–", BenchTables.Variants(two).Rows[0][2]);
        Assert.Equal("memory, read: the median run took 2.00 times the shortest", Assert.Single((_quiet with { Memory = _quiet.Memory with { Median = 2 } }).Noise.Memory));
    }

    [Fact]
    public void Shares_of_a_limit_that_cannot_be_trusted_are_not_told()
    {
        Assert.Equal(["Conv1 forward", "2000.00 (2000.00)", "75", "75 %", "860.00 (1000.00)", "174", "–", "1,000.0", "–"], BenchTables.Kernels(_busy).Rows[0].ToArray());
        Assert.Equal("–", BenchTables.Steps(_busy).Rows[0][5]);
        Assert.Equal("50 %", BenchTables.Steps(_busy).Rows[2][5]);
        Assert.StartsWith("Net: peak 100 GFLOP/s on 1 thread, at least 100 on 2", BenchTables.Machine(_busy), StringComparison.Ordinal);
        Assert.All(BenchTables.Kernels(_quiet with { Memory = _quiet.Memory with { Median = 2 } }).Rows, row => Assert.Equal("–", row[^1]));
    }

    [Fact]
    public void One_thread_alone_is_judged_by_its_own_peak()
    {
        BenchReport single = _busy with { Threads = 1, KernelsSingleThread = [], StepsSingleThread = [] };
        Assert.Equal("–", BenchTables.Kernels(single).Rows[0][3]);
    }

    [Fact]
    public void Json_markdown_and_roofline_carry_the_note()
    {
        JsonElement json = JsonSerializer.Deserialize<JsonElement>(JsonText.Of(BenchDocument.Of(_busy)));
        Assert.Equal((false, _busy.Noise.Note), (json.GetProperty("quiet").GetBoolean(), json.GetProperty("note").GetString()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("kernels")[0].GetProperty("shareOfPeak").ValueKind);
        Assert.True(JsonSerializer.Deserialize<JsonElement>(JsonText.Of(BenchDocument.Of(_quiet))).GetProperty("quiet").GetBoolean());
        Assert.Contains("**Note.** The machine was not quiet", BenchMarkdown.Of(_busy), StringComparison.Ordinal);
        Assert.DoesNotContain("Note", BenchMarkdown.Of(_quiet), StringComparison.Ordinal);
        Assert.Contains("not quiet", MarkupText.Of(RooflineChart.Of(_busy)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_whose_peaks_disagree_tells_no_share_of_them()
    {
        SweepLimits limits = new(512, _peak, _peakSingle, _quiet.Memory);
        SweepRow row = new("Net", 64, limits, _quiet.Steps[0].Timing, Time("Dense1 forward", 1, flops: 4e9, bytes: 1e9));
        IReadOnlyList<SweepRow> rows = SweepRow.WithCommonLimits([row, row with { Limits = limits with { Peak = Time("peak", 1.5, 200e9) } }]);
        Assert.Equal(["–", "Dense1 forward", "4.0", "4 %", "4 %"], SweepTable.Of(rows).Rows[0].ToArray()[4..]);
        Assert.Contains("not quiet", rows[0].Noise.Note, StringComparison.Ordinal);
        Assert.All(SweepRow.WithCommonLimits([row, row]), quiet => Assert.Equal(0.5, quiet.StepShare));
    }

    [Theory]
    [InlineData(3020.4, "3,020")]
    [InlineData(9.96, "10.0")]
    [InlineData(0.4, "0.40")]
    [InlineData(0.0432, "0.043")]
    [InlineData(3e-9, "0.0000000030")]
    [InlineData(0, "–")]
    [InlineData(double.PositiveInfinity, "–")]
    public void No_rate_reads_0(double rate, string expected)
    {
        Assert.Equal(expected, Quantity.PerSecond(rate));
        Assert.Equal(expected, Quantity.Giga(rate));
    }

    [Fact]
    public void Kernels_of_a_network_tell_which_of_them_filter()
    {
        KernelInfo[] kernels = [.. KernelRunner.Kernels<GalaxyDeep>().Where(kernel => kernel.Saving > 1)];
        Assert.Contains(kernels, kernel => kernel.Pass == "forward");
        Assert.Contains(kernels, kernel => kernel.Pass == "weight gradient");
        Assert.Contains(kernels, kernel => kernel.Pass == "input gradient");
        Assert.All(kernels, kernel => Assert.StartsWith("Conv", kernel.Stage, StringComparison.Ordinal));
        Assert.All(kernels, kernel => Assert.Equal(2.25, kernel.Saving));
    }

    private static Timing Time(string name, double seconds, double flops, double bytes = 0) => new(new Workload(name, () => { }, flops, bytes), seconds, seconds);
}
