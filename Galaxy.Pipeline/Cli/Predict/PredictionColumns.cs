using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.PredictionTables;
using Spectre.Console;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>
/// The columns of a table of predictions, by its width: each picture's class, and the probability of every class under its name; without room for
/// both, the probabilities with a star at the answer's; without room for those, the class and its probability.
/// </summary>
internal sealed class PredictionColumns
{
    private const string Picture = "picture";
    private const string Answer = "class";
    private const string Probability = "probability";
    private const string Star = "*";

    /// <summary>Marks an answer that a person is to give.</summary>
    public const string AskMark = "?";

    /// <summary>More cannot be taken in at a glance, however wide the table.</summary>
    private const int MostProbabilities = 40;

    /// <summary>Columns of the terminal for the table's edges, and between two columns.</summary>
    private const int Edges = 2;
    private const int Gap = 1;

    private readonly ImmutableArray<string> _classes;
    private readonly bool _hasAnswer;
    private readonly bool _hasEach;
    private readonly ImmutableArray<int> _widths;

    private PredictionColumns(ImmutableArray<string> classes, IReadOnlyCollection<string> files, bool hasSets, bool hasAnswer, bool hasEach)
    {
        (_classes, _hasAnswer, _hasEach) = (classes, hasAnswer, hasEach);
        _widths =
        [
            Width(files.Append(Picture)),
            .. hasAnswer ? [Width(classes.Select(name => hasSets ? name + AskMark : name).Append(Answer))] : Array.Empty<int>(),
            .. hasEach ? classes.Select(name => Width([.. WrappedHead.Pieces(name), Cell(1, mark: Star)])) : [Width([Probability])],
        ];
    }

    /// <param name="classes">The model's classes.</param>
    /// <param name="files">All pictures that may come.</param>
    /// <param name="hasSets">Whether pictures are given sets of classes.</param>
    /// <param name="room">Width of a line in columns.</param>
    public static PredictionColumns Of(ImmutableArray<string> classes, IReadOnlyCollection<string> files, bool hasSets, int room) =>
        ((bool[])[true, false]).Select(hasAnswer => new PredictionColumns(classes, files, hasSets, hasAnswer, hasEach: true))
            .FirstOrDefault(columns => columns.Total <= room && classes.Length <= MostProbabilities)
        ?? new PredictionColumns(classes, files, hasSets, hasAnswer: true, hasEach: false);

    /// <summary>A line below the table that explains it; null if none is needed.</summary>
    public string? Legend => (_hasAnswer, _hasEach) switch
    {
        (true, true) => null,
        (false, _) => $"{Star} the picture's class, the most probable one.",
        _ => _classes.Length > MostProbabilities
            ? "--csv and --json show the probability of every class."
            : "--csv, --json and a wider terminal show the probability of every class.",
    };

    private int Total => Edges + _widths.Sum() + Gap * (_widths.Length - 1);

    /// <summary>A table without rows.</summary>
    public TextTable Head()
    {
        TextTable table = new(Picture, []);
        if (_hasAnswer)
            table.AddText(Answer, padding: 0);
        if (!_hasEach)
            table.AddNumber([Probability]);
        else
            foreach ((string name, int index) in _classes.Select((name, index) => (name, index)))
                table.AddNumber(WrappedHead.Lines(name, _widths[index + (_hasAnswer ? 2 : 1)]));
        return table.Fix(_widths);
    }

    /// <summary>The cells of a picture that can be read.</summary>
    public IEnumerable<TextCell> Row(PredictionRow row)
    {
        int best = row.Class!.Value;
        bool isAsked = row.IsAsked;
        return
        [
            row.File,
            .. _hasAnswer ? [_classes[best] + (isAsked ? AskMark : "")] : Array.Empty<TextCell>(),
            .. _hasEach
                ? row.Probabilities.Select((probability, index) =>
                    new TextCell(
                        Cell(probability, index != best ? "" : isAsked ? AskMark : Star), index == best && !isAsked ? new Style(Color.Green) : null))
                : [Quantity.Percent(row.Probabilities[best])],
        ];
    }

    /// <param name="probability">Of a class.</param>
    /// <param name="mark">Told only where no column has the answer.</param>
    private string Cell(float probability, string mark) => $"{(_hasAnswer ? "" : mark)}{Quantity.Percent(probability)}";

    private static int Width(IEnumerable<string> cells) => cells.Max(TextTable.WidthOf);
}
