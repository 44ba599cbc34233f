using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Of a table whose classes are not wanted.</summary>
internal sealed class NoLabels : IRowLabels
{
    public RowLabel Of(IRows rows) => new("");

    public ImmutableArray<string> Order(IReadOnlyCollection<string> found) => [""];
}
