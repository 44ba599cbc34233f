using System.Collections.Immutable;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>The file formats of tables of predictions.</summary>
internal static class TableFormats
{
    public static ImmutableArray<TableFormat> All { get; } =
    [
        new CsvTable(), new JsonLinesTable(), new ParquetTable(), new NpzTable(), new GzipTable(new CsvTable()), new GzipTable(new JsonLinesTable()),
    ];

    /// <summary>All endings, for people.</summary>
    public static string Endings { get; } = string.Join(", ", All.Select(format => format.Ending));

    /// <summary>Those of the formats that hold features.</summary>
    public static string FeatureEndings { get; } = string.Join(", ", All.Where(format => format.HoldsFeatures).Select(format => format.Ending));

    /// <summary>The format that a file's name asks for; null if it asks for none.</summary>
    public static TableFormat? Of(string path) => All.FirstOrDefault(format => path.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase));
}
