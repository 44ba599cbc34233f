using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Classes as columns of zeros and ones (one-hot): the column with the single 1 names the class.</summary>
/// <param name="columns">The columns, by the names of the classes.</param>
internal sealed class OneHotLabels(ImmutableArray<(string Name, int Column)> columns) : IRowLabels
{
    public RowLabel Of(IRows rows)
    {
        string? name = null;
        foreach ((string Name, int Column) each in columns)
        {
            string field = rows[each.Column];
            bool isOne = OneHotValue.IsOne(field);
            if (isOne && name is not null || !isOne && !OneHotValue.IsZero(field))
                return new RowLabel(null, NoteKind.NoLabel, field);
            name = isOne ? each.Name : name;
        }

        return name is null ? new RowLabel(null, NoteKind.NoLabel) : new RowLabel(name);
    }

    public ImmutableArray<string> Order(IReadOnlyCollection<string> found) => [.. columns.Select(each => each.Name).Where(found.Contains)];
}
