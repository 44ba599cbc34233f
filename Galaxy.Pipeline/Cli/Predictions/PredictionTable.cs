using System.Collections.Immutable;
using Spectre.Console;

namespace Galaxy.Pipeline.Cli;

/// <summary>A row per picture: the probability of every class, the answer's in green, and the answer.</summary>
internal sealed class PredictionTable(Reporter reporter, ImmutableArray<string> classes, IReadOnlyCollection<string> files) : PredictionOutput
{
    /// <summary>The widest that a column needs, so that all portions of rows stand under one head.</summary>
    private readonly ImmutableArray<int> _widths =
    [
        Width(files.Append(Head)),
        .. classes.Select((_, index) => Width([$"{index + 1}", Quantity.Percent(1.0)])),
        Width(classes.Select((name, index) => Answer(index, name)).Append(AnswerHead)),
    ];

    private const string Head = "picture";
    private const string AnswerHead = "class";

    private readonly List<string> _notes = [];

    private bool _isBegun;

    public override void Write(IReadOnlyCollection<Prediction> rows)
    {
        if (rows.Count == 0)
            return;
        TextTable table = new TextTable(Head, classes.Select((_, index) => $"{index + 1}")).AddText(AnswerHead).Fix(_widths);
        foreach (Prediction row in rows)
        {
            table.AddRow([
                row.File,
                .. row.Probabilities.Select((probability, index) => new TextCell(Quantity.Percent(probability), index == row.Class ? new Style(Color.Green) : null)),
                Answer(row.Class, classes[row.Class])]);
        }

        _notes.AddRange(rows.Where(row => row.Note is not null).Select(row => $"{row.File}: {row.Note}"));
        reporter.WritePart(table, isFirst: !_isBegun);
        _isBegun = true;
    }

    public override void Close(IReadOnlyCollection<Problem> unreadable)
    {
        if (_isBegun)
            reporter.Say("");
        foreach (string note in _notes)
            reporter.Warn(note);
    }

    private static string Answer(int index, string name) => $"{index + 1} {name}";

    private static int Width(IEnumerable<string> cells) => cells.Max(TextTable.WidthOf);
}
