using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Collects what is wrong in a table, to be counted in a few lines and listed on request.</summary>
/// <param name="table">The table's name.</param>
/// <param name="unit">What its rows are counted in: <c>line</c>.</param>
/// <param name="most">How many are kept to be listed; all are counted.</param>
internal sealed class RowNotes(string table, string unit, int most = RowNotes.Most)
{
    private const int Most = 1_000_000;
    private const int MostShown = 10;
    private const int LongestShown = 40;
    private const int LongestKept = 400;

    private readonly List<RowNote> _kept = [];
    private readonly OrderedDictionary<NoteKind, (int Count, ImmutableArray<RowNote> First)> _kinds = [];
    private long _count;

    /// <summary>The first of them, as they were found.</summary>
    public IReadOnlyList<RowNote> Kept => _kept;

    public void Add(NoteKind kind, long number, string about = "")
    {
        RowNote note = new(kind, number, Cut(about, LongestKept));
        (int count, ImmutableArray<RowNote> first) = _kinds.TryGetValue(kind, out var known) ? known : (0, []);
        _kinds[kind] = (count + 1, count < MostShown ? first.Add(note) : first);
        if (++_count <= most)
            _kept.Add(note);
    }

    /// <summary>A line per kind with its count and the first ten, and one on where the others are listed.</summary>
    public ImmutableArray<string> Lines() =>
    [
        .. Phrases().Select(phrase => $"{table}: {phrase}."),
        .. _count > most || _kinds.Values.Any(kind => kind.Count > MostShown) ? [Command()] : Array.Empty<string>(),
    ];

    /// <summary>A phrase per kind, as a part of a sentence about the table.</summary>
    public IEnumerable<string> Phrases() => _kinds.Select(kind => Words(kind.Key, kind.Value.Count, kind.Value.First));

    private string Command() => $"{table}: 'galaxy data PATH --problems FILE' lists "
        + (_count > most ? $"the first {Quantity.Count(most)} of these {Quantity.Count(_count)}." : "all of these.");

    private string Words(NoteKind kind, int count, ImmutableArray<RowNote> first) =>
        $"{(count == 1 ? $"1 {kind.One}" : $"{Quantity.Count(count)} {kind.Many}")}, {kind.Outcome}: "
            + string.Join(", ", first.Select(Words)) + (count > MostShown ? $" and {Quantity.Count(count - MostShown)} more" : "");

    private string Words(RowNote note) => (note.Number, note.About) switch
    {
        (0, var about) => $"'{Cut(about, LongestShown)}'",
        (var number, "") => $"{unit} {Quantity.Count(number)}",
        (var number, var about) => $"{unit} {Quantity.Count(number)} '{Cut(about, LongestShown)}'",
    };

    private static string Cut(string name, int longest) => name.Length <= longest ? name : $"{name.AsSpan(0, longest)}…";
}
