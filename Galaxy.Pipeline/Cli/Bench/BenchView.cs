using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary>A bench on the console.</summary>
internal static class BenchView
{
    public static void Show(this Reporter reporter, BenchReport report)
    {
        reporter.Say(BenchTables.Machine(report));
        Warn(reporter, report.Noise);
        Write(reporter, BenchTables.Steps(report));
        Write(reporter, BenchTables.Variants(report));
        Write(reporter, BenchTables.Kernels(report));
    }

    /// <summary>A sweep.</summary>
    public static void Show(this Reporter reporter, string machine, BenchTable sweep, BenchNoise noise)
    {
        reporter.Say(machine);
        Warn(reporter, noise);
        Write(reporter, sweep);
    }

    private static void Warn(Reporter reporter, BenchNoise noise)
    {
        if (noise.Note is { } note)
            reporter.Warn($"{note}.");
    }

    private static void Write(Reporter reporter, BenchTable bench)
    {
        TextTable table = new(bench.Heads[0], bench.Heads.Skip(1));
        foreach (var row in bench.Rows)
            table.AddRow([.. row.Select(cell => (TextCell)cell)]);
        reporter.Write(table);
    }
}
