using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Reports.Csv;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>A header line, then a row per picture, in <see cref="CsvFormat"/>.</summary>
internal sealed class CsvPredictionOutput : PredictionOutput
{
    private readonly ImmutableArray<string> _classes;
    private readonly CsvWriter _csv;

    /// <summary>Names as they are for a machine, and made visible on a terminal.</summary>
    private readonly Func<string, string> _name;

    private readonly bool _hasSets;
    private readonly bool _tellsUnlike;

    /// <param name="output">Where to print.</param>
    /// <param name="isLive">Whether that is a terminal.</param>
    /// <param name="classes">The model's classes.</param>
    /// <param name="hasSets">Whether pictures are given sets of classes.</param>
    /// <param name="tellsUnlike">Whether the model tells pictures unlike those of its training.</param>
    public CsvPredictionOutput(TextWriter output, bool isLive, ImmutableArray<string> classes, bool hasSets, bool tellsUnlike)
    {
        _hasSets = hasSets;
        _tellsUnlike = tellsUnlike;
        _classes = classes;
        _csv = CsvFormat.Over(output);
        _name = isLive ? ShownText.Of : name => name;
        string[] sets = hasSets ? [TextColumn.ClassSet.Name, TextColumn.Answered.Name] : [];
        string[] unlike = tellsUnlike ? [NumberColumn.Unlikeness.Name] : [];
        _csv.WriteHead(["file", "class", .. sets, .. unlike], [.. classes.Select(_name)]);
    }

    public override void Write(IReadOnlyCollection<PredictionRow> rows)
    {
        foreach (PredictionRow row in rows)
        {
            _csv.WriteRow(
                [_name(row.File), _name(_classes[row.Class!.Value]), .. Set(row), .. Unlike(row)], row.Class.Value, row.Probabilities, row.Note);
        }

        _csv.Flush();
    }

    private IEnumerable<string> Set(PredictionRow row) =>
        !_hasSets ? [] : row.Set.IsEmpty ? ["", ""] : [_name(AskedPicture.Text(row.Set, _classes)), AskedPicture.Answered(row.Set, row.Unlikeness)!];

    private IEnumerable<string> Unlike(PredictionRow row) =>
        _tellsUnlike ? [row.Unlikeness?.ToString(CultureInfo.InvariantCulture) ?? ""] : [];

    public override void Close(IReadOnlyCollection<Problem> unreadable) => _csv.Dispose();
}
