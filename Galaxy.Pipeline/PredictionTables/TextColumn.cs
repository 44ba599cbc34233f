using System.Collections.Immutable;
using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A column of text that not every table has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Get">A row's text, by the names of the classes; null if it has none.</param>
/// <param name="Set">The row that a text was got from.</param>
internal sealed record TextColumn(
    string Name, Func<PredictionRow, ImmutableArray<string>, string?> Get, Func<PredictionRow, string?, ImmutableArray<string>, PredictionRow> Set)
{
    /// <summary>The classes that the picture's is among.</summary>
    public static TextColumn ClassSet { get; } = new(
        "set", (row, classes) => row.Set.IsEmpty ? null : AskedPicture.Text(row.Set, classes),
        (row, text, classes) => row with { Set = AskedPicture.OfText(text, classes) });

    /// <summary>Whether the picture is answered, which follows from its set.</summary>
    public static TextColumn Answered { get; } = new(
        "answered", (row, _) => AskedPicture.Answered(row.Set, row.Unlikeness), (row, _, _) => row);
}
