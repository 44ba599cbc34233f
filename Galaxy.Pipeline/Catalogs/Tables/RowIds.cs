using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>What the rows of a file with pictures inside are called.</summary>
/// <param name="Ids">The identifier of every row; null if no column has any.</param>
internal sealed record RowIds(string?[]? Ids)
{
    /// <summary>A row's identifier; its number if it has none.</summary>
    public string Of(int row) => Named(row) ?? $"{row}";

    /// <summary>The rows whose identifier an earlier row has. They are kept, since each has a picture of its own.</summary>
    /// <param name="file">The file's name.</param>
    public RowNotes Notes(string file)
    {
        RowNotes notes = new(file, "row");
        HashSet<string> known = new(StringComparer.Ordinal);
        for (int row = 0; row < Ids?.Length; row++)
        {
            if (Named(row) is { } id && !known.Add(id))
                notes.Add(NoteKind.SameId, row, id);
        }

        return notes;
    }

    private string? Named(int row) => Ids?[row] is { } id && !MissingValue.Is(id) ? id : null;
}
