namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>How much of a table is kept in memory: that every id is there only once can be told in no other way.</summary>
/// <param name="Rows">Rows of a table.</param>
/// <param name="Characters">Characters of all ids together.</param>
internal sealed record TableLimits(int Rows, long Characters)
{
    /// <summary>Twice the rows of the largest catalog of galaxies with classes, and 1 GB.</summary>
    public static TableLimits Default { get; } = new(20_000_000, 512L << 20);

    /// <summary>Why a table is not read; null if it is.</summary>
    /// <param name="table">What it is called.</param>
    /// <param name="rows">Its rows so far.</param>
    /// <param name="characters">The characters of their ids.</param>
    public Problem? ProblemOf(string table, int rows, long characters) => rows <= Rows && characters <= Characters ? null : new Problem(
        table, $"it has more than {(rows > Rows ? $"{Quantity.Count(Rows)} rows" : $"{Quantity.Count(Characters)} characters of ids")}",
        "Leave out the rows without a picture, or split it");
}
