using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Tables;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>The rows of Parquet files as those of any table. Of a row group, the columns that are asked for are in memory.</summary>
/// <param name="name">What the table is called in messages.</param>
/// <param name="set">The open files; not taken over.</param>
internal sealed class ShardRows(string name, ShardSet set) : IRows
{
    private readonly IEnumerator<(ShardFile Shard, int Group, int Rows)> _groups = set.Groups().GetEnumerator();
    private readonly Dictionary<int, string?[]> _columns = [];
    private int _left;
    private int _row = -1;

    public string Name => name;

    public ImmutableArray<string> Columns { get; } = [.. set.Schema.Columns.Select(column => column.Path)];

    public string Unit => "row";

    public long Number { get; private set; }

    public bool IsWhole => true;

    public string? EndedBy { get; private set; }

    public string this[int column]
    {
        get
        {
            if (!_columns.TryGetValue(column, out string?[]? texts))
                _columns[column] = texts = Texts(column);
            return texts[_row]?.Trim() ?? "";
        }
    }

    public bool Next()
    {
        while (_left == 0 && EndedBy is null && _groups.MoveNext())
        {
            _columns.Clear();
            (_left, _row) = (_groups.Current.Rows, -1);
        }

        if (_left == 0 || EndedBy is not null)
            return false;
        (_left, _row, Number) = (_left - 1, _row + 1, Number + 1);
        return true;
    }

    public void Dispose() => _groups.Dispose();

    /// <summary>The current row group's texts in a column; none if they cannot be read, which ends the table.</summary>
    private string?[] Texts(int column) => _groups.Current.Shard
        .Read(_groups.Current.Group, set.Schema.Columns[column].Path, ShardValues.Texts)
        .Match(texts => texts, problem =>
        {
            EndedBy = $"row {Quantity.Count(Number)}: {problem.What}";
            return new string?[_groups.Current.Rows];
        });
}
