namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A column of text that not every table has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Get">A row's text; null if it has none.</param>
/// <param name="Set">The row with another text.</param>
internal sealed record TextColumn(string Name, Func<PredictionRow, string?> Get, Func<PredictionRow, string?, PredictionRow> Set)
{
    public static TextColumn ClassSet { get; } = new("set", row => row.ClassSet, (row, text) => row with { ClassSet = text });

    public static TextColumn Answered { get; } = new("answered", row => row.Answered, (row, text) => row with { Answered = text });
}
