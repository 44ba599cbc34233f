namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A column of numbers that not every table has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Get">A row's number; null if it has none.</param>
/// <param name="Set">The row with another number.</param>
internal sealed record NumberColumn(string Name, Func<PredictionRow, float?> Get, Func<PredictionRow, float?, PredictionRow> Set)
{
    public static NumberColumn MutualInformation { get; } =
        new("mutual_information", row => row.MutualInformation, (row, number) => row with { MutualInformation = number });

    public static NumberColumn Unlikeness { get; } = new("unlike", row => row.Unlikeness, (row, number) => row with { Unlikeness = number });
}
