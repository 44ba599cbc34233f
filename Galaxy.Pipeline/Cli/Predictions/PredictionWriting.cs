using CsvHelper;
using Galaxy.Pipeline.Reports;
using Spectre.Console;

namespace Galaxy.Pipeline.Cli;

/// <summary>How predictions are printed.</summary>
internal enum PredictionFormat
{
    Table,
    Csv,
    Json,
}

/// <summary>Prints predictions.</summary>
internal static class PredictionWriting
{
    public static void Write(this Terminal terminal, Predictions predictions, PredictionFormat format)
    {
        switch (format)
        {
            case PredictionFormat.Csv:
                WriteCsv(terminal.Output, predictions);
                break;
            case PredictionFormat.Json:
                terminal.WriteJson(ToJson(predictions));
                break;
            default:
                Show(terminal.Reporter(json: false), predictions);
                break;
        }
    }

    private static void Show(Reporter reporter, Predictions predictions)
    {
        if (predictions.Rows.IsEmpty)
            return;
        Table table = Tables.Create("picture", predictions.Classes.Select((_, index) => $"{index + 1}"));
        table.AddColumn("class", column => column.PadLeft(1).PadRight(0));
        foreach (Prediction row in predictions.Rows)
        {
            table.AddRow([
                new Text(row.File),
                .. row.Probabilities.Select((probability, index) => new Text(Quantity.Percent(probability), index == row.Class ? new Style(Color.Green) : null)),
                new Text($"{row.Class + 1} {predictions.Classes[row.Class]}")]);
        }

        reporter.Console.Write(table);
        foreach (Prediction row in predictions.Rows.Where(row => row.Note is not null))
            reporter.Warn($"{row.File}: {row.Note}");
    }

    /// <summary>A head line, then a row per picture.</summary>
    private static void WriteCsv(TextWriter output, Predictions predictions)
    {
        using CsvWriter csv = PredictionsCsv.Writer(output);
        csv.WriteHead(["file", "class"], predictions.Classes);
        foreach (Prediction row in predictions.Rows)
            csv.WriteRow([row.File, predictions.Classes[row.Class]], row.Class, row.Probabilities, row.Note);
    }

    private static object ToJson(Predictions predictions) => new
    {
        predictions.Classes,
        Predictions = predictions.Rows.Select(row => new { row.File, Class = predictions.Classes[row.Class], row.Probability, row.Probabilities, row.Note }),
        Unreadable = predictions.Unreadable.Select(problem => new { File = problem.Thing, Problem = problem.ToString() }),
    };
}
