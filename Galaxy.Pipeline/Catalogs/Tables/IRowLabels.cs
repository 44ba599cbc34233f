using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Tells the classes of rows.</summary>
internal interface IRowLabels
{
    /// <summary>The label of the current row.</summary>
    RowLabel Of(IRows rows);

    /// <summary>The order of the classes.</summary>
    /// <param name="found">The classes of all rows, each once.</param>
    ImmutableArray<string> Order(IReadOnlyCollection<string> found);

    /// <summary>Why what was found cannot be classes; null if it can.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="counts">Its classes, and how many rows are of each.</param>
    Problem? Check(IRows rows, IReadOnlyDictionary<string, int> counts) => null;

    /// <summary>What a user should know about what was found; null if there is nothing.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="counts">Its classes, and how many rows are of each.</param>
    string? Finding(IRows rows, IReadOnlyDictionary<string, int> counts) => null;
}
