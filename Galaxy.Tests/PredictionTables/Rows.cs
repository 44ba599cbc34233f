using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Tests.PredictionTables;

/// <summary>Rows with everything that a row may have.</summary>
internal static class Rows
{
    public static readonly ImmutableArray<string> Classes = ["smooth", "edge-on", "note", "a,\"b\""];

    private static readonly string[] Ids = ["587722981741363294", "J000.1+12", "-7", "'quoted", "銀河 🌌", "two\nlines", "", "\u202ea"];

    public static TableOrigin Origin(bool tta = true) => new("1.0", "GalaxyNet", new string('a', 64), Classes, tta, Shard.Whole);

    /// <summary>So many rows, always the same ones.</summary>
    public static PredictionRow[] Of(int count, bool tta = true)
    {
        RandomStream random = new(seed: 19);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            (string id, string file) = ($"{Ids[number % Ids.Length]}{(number >= Ids.Length ? number : "")}", $"sky/{number}{Ids[number % Ids.Length]}.jpg");
            if (number % 7 == 3)
                return PredictionRow.Unreadable(id, file, new Problem(file, "it is cut off, after \"row\" 3", "Fetch it again"));
            double[] values = [.. Classes.Select(_ => random.NextDouble())];
            return new PredictionRow(id, file)
            {
                Probabilities = [.. values.Select(value => (float)(value / values.Sum()))],
                MutualInformation = tta ? (float)random.NextDouble() : null,
                Set = number % 4 == 2 ? [1, 3] : [],
                Note = number % 5 == 1 ? "small: very" : null,
                Content = new ContentKey((UInt128)number, UInt128.MaxValue),
            };
        })];
    }

    /// <summary>As they are read from a table.</summary>
    public static IEnumerable<string> Texts(IEnumerable<PredictionRow> rows) => rows.Select(row =>
        FormattableString.Invariant($"{row.Id}|{row.File}|{string.Join(' ', row.Probabilities)}|{row.MutualInformation}|{row.Note}"));
}
