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
}
