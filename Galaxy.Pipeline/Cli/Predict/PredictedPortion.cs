using System.Collections.Immutable;
using Galaxy.Pipeline.PredictionTables;
using TableColumns = Galaxy.Pipeline.PredictionTables.PredictionColumns;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>The answers to some pictures that follow each other.</summary>
/// <param name="Rows">One for each picture, in order.</param>
/// <param name="Unreadable">Why some of them cannot be read.</param>
internal sealed record PredictedPortion(ImmutableArray<PredictionRow> Rows, ImmutableArray<Problem> Unreadable)
{
    /// <summary>The rows of the others.</summary>
    public PredictionRow[] Readable => [.. Rows.Where(row => row.IsReadable)];

    /// <summary>Portions that follow each other, together.</summary>
    public static PredictedPortion Join(ImmutableArray<PredictedPortion> portions) =>
        new([.. portions.SelectMany(portion => portion.Rows)], [.. portions.SelectMany(portion => portion.Unreadable)]);

    /// <summary>A portion out of the bytes that another process has sent.</summary>
    /// <param name="bytes">Of <see cref="ToBytes"/>.</param>
    /// <param name="columns">What a row may have.</param>
    public static PredictedPortion Read(byte[] bytes, TableColumns columns)
    {
        using MemoryReader reader = new(bytes);
        return new PredictedPortion(
            [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadRow(columns))],
            [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadProblem())]);
    }

    /// <summary>What is sent to other processes.</summary>
    public byte[] ToBytes()
    {
        using MemoryWriter writer = new();
        writer.Write(Rows.Length);
        foreach (PredictionRow row in Rows)
            writer.Write(row);
        writer.Write(Unreadable.Length);
        foreach (Problem problem in Unreadable)
            writer.Write(problem);
        return writer.ToArray();
    }
}
