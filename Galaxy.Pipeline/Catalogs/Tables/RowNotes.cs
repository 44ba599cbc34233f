using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Collects what is wrong in a table, to be counted in a few lines and listed on request.</summary>
/// <param name="table">The table's name.</param>
/// <param name="unit">What its rows are counted in: <c>line</c>.</param>
internal sealed class RowNotes(string table, string unit)
{
    private const int MostShown = 10;
    private const int LongestName = 40;

    private readonly List<RowNote> _all = [];

    /// <summary>All of them, as they were found.</summary>
    public IReadOnlyList<RowNote> All => _all;

    public void Add(NoteKind kind, long number, string about = "") => _all.Add(new RowNote(kind, number, about));

    /// <summary>A line per kind with its count and the first ten.</summary>
    public ImmutableArray<string> Lines() => [.. _all.GroupBy(note => note.Kind).Select(notes => Line(notes.Key, [.. notes]))];

    private string Line(NoteKind kind, RowNote[] notes) =>
        $"{table}: {(notes.Length == 1 ? $"1 {kind.One}" : $"{Quantity.Count(notes.Length)} {kind.Many}")}, left out: "
            + string.Join(", ", notes.Take(MostShown).Select(Words)) + (notes.Length > MostShown ? ", …" : ".");

    private string Words(RowNote note) => (note.Number, note.About) switch
    {
        (0, var about) => $"'{Cut(about)}'",
        (var number, "") => $"{unit} {Quantity.Count(number)}",
        (var number, var about) => $"{unit} {Quantity.Count(number)} '{Cut(about)}'",
    };

    private static string Cut(string name) => name.Length <= LongestName ? name : $"{name.AsSpan(0, LongestName)}…";
}
