using System.Text;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Reports.Csv;

/// <summary>Lists what is wrong with the rows of a table, and which pictures have none.</summary>
internal static class RowNotesCsv
{
    private static readonly string[] _head = ["problem", "row", "about"];

    /// <summary>Whether a file is such a list.</summary>
    public static bool IsAt(string path)
    {
        byte[] head = Encoding.UTF8.GetBytes(CsvFormat.Of(csv => csv.WriteRow(_head)));
        return BoundedFile.Head(path, head.Length).AsSpan().SequenceEqual(head);
    }

    public static string Of(IEnumerable<RowNote> notes) => CsvFormat.Of(csv =>
    {
        csv.WriteRow(_head);
        foreach (RowNote note in notes)
            csv.WriteRow(note.Kind.One, note.Number == 0 ? "" : $"{note.Number}", note.About);
    });
}
