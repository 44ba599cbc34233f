using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Prints predictions as they come, so that their number is not limited by memory.</summary>
internal abstract class PredictionOutput
{
    /// <param name="format">The format.</param>
    /// <param name="terminal">Where to print.</param>
    /// <param name="classes">The model's classes.</param>
    /// <param name="files">All pictures that may come; only a table needs them.</param>
    /// <param name="hasSets">Whether pictures are given sets of classes.</param>
    /// <param name="tellsUnlike">Whether the model tells pictures unlike those of its training.</param>
    public static PredictionOutput Of(PredictionFormat format, Terminal terminal, ImmutableArray<string> classes,
        IReadOnlyCollection<string> files, bool hasSets, bool tellsUnlike) => format switch
    {
        PredictionFormat.Csv => new CsvPredictionOutput(terminal.Output, terminal.OutputIsLive, classes, hasSets, tellsUnlike),
        PredictionFormat.Json => new JsonPredictionOutput(terminal.Output, classes),
        _ => new TablePredictionOutput(terminal.Reporter(json: false), classes, files, hasSets),
    };

    /// <summary>Prints the next predictions, of pictures that can be read.</summary>
    public abstract void Write(IReadOnlyCollection<PredictionRow> rows);

    /// <summary>Ends the output.</summary>
    /// <param name="unreadable">The problems of other pictures.</param>
    public abstract void Close(IReadOnlyCollection<Problem> unreadable);
}
