using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>A row per picture; all portions share one header.</summary>
internal sealed class TablePredictionOutput(Reporter reporter, ImmutableArray<string> classes, IReadOnlyCollection<string> files, bool hasSets)
    : PredictionOutput
{
    /// <summary>The most notes shown one by one.</summary>
    private const int MostNotes = 10;

    private readonly PredictionColumns _columns = PredictionColumns.Of(classes, files, hasSets, reporter.Width);
    private readonly List<string> _notes = [];
    private readonly AskList _ask = new(MostNotes);
    private int _otherNotes;

    private bool _isBegun;

    public override void Write(IReadOnlyCollection<PredictionRow> rows)
    {
        if (rows.Count == 0)
            return;
        TextTable table = _columns.Head();
        foreach (PredictionRow row in rows)
        {
            table.AddRow(_columns.Row(row));
            if (hasSets)
                _ask.Add(row);
        }

        string[] notes = [.. rows.Where(row => row.Note is not null).Select(row => $"{row.File}: {row.Note}")];
        int told = Math.Min(notes.Length, MostNotes - _notes.Count);
        _notes.AddRange(notes.Take(told));
        _otherNotes += notes.Length - told;
        reporter.WritePart(table, isFirst: !_isBegun);
        _isBegun = true;
    }

    public override void Close(IReadOnlyCollection<Problem> unreadable)
    {
        if (_isBegun)
            reporter.Say("");
        if (_isBegun && _columns.Legend is { } legend)
            reporter.Say(legend);
        if (hasSets && _isBegun)
            Ask();
        foreach (string note in _notes)
            reporter.Warn(note);
        if (_otherNotes > 0)
            reporter.Warn($"{Plural.Of(_otherNotes, "more picture")} {(_otherNotes == 1 ? "has" : "have")} such a note; --csv and "
                + "--json print them all.");
    }

    private void Ask()
    {
        reporter.Say($"{Quantity.Count(_ask.Pictures - _ask.Asked)} of {Quantity.Count(_ask.Pictures)} pictures are answered."
            + (_ask.Asked > 0 ? $" Ask a person about the others, marked with {PredictionColumns.AskMark}, the most informative first:" : ""));
        foreach (PredictionRow row in _ask.Rows)
            reporter.Say($"  {row.File}: {string.Join(" or ", row.Set.Select(label => classes[label]))}");
        if (_ask.Asked > _ask.Rows.Length)
            reporter.Say($"  and {Quantity.Count(_ask.Asked - _ask.Rows.Length)} more; with --out, a file lists them");
    }
}
