using System.Text;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Inspections;
using Galaxy.Pipeline.Reports.Csv;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Data;

/// <summary>Looks through a set of pictures and shows what it found.</summary>
internal sealed class DataVerb(DataVerbOptions options, Terminal terminal)
{
    private const int MostReasons = 10;

    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Run()
    {
        using Lifetime lifetime = new();
        return
            from free in OwnOutput.Page(options.Html)
            from apart in OwnOutput.CheckApart(options.Problems, "--problems", options.Html, "--html")
            from list in OwnOutput.Check(options.Problems, "a list of problems", RowNotesCsv.IsAt)
            let opened = OpenedData.Open(options, _reporter)
            from listed in opened.Rows is { } rows ? Write(options.Problems, () => RowNotesCsv.Of(rows)) : Result.Done
            from catalog in opened.Catalog.Map(lifetime.Keep)
            from data in _reporter.Track("Reading", "pictures", catalog.Pictures.Count, progress =>
                DataInspection.Of(catalog, options.Threads, progress, terminal.Interrupted))
            from any in CheckReadable(data)
            from page in Write(options.Html, () => DataHtml.Of(data))
            select Show(data, catalog.HasVotes);
    }

    private static Result<Unit> Write(string? path, Func<string> text) =>
        path is null ? Result.Done : AtomicFile.Write(path, Encoding.UTF8.GetBytes(text()));

    private Result<Unit> CheckReadable(DataInspection data) => data.Unreadable.Folded().Take(MostReasons).ToArray() switch
    {
        _ when !data.Pictures.IsEmpty => Result.Done,
        [var first, .. var others] => first with { Others = [.. others] },
        _ => new Problem(options.Path, "there are no pictures in it", "Give pictures, or a folder of them"),
    };

    private ExitCode Show(DataInspection data, bool hasVotes)
    {
        if (options.Json)
        {
            terminal.WriteJson(DataDocument.Of(data));
            return ExitCode.Success;
        }

        foreach (string line in DataText.Lines(data))
            _reporter.Say(line);
        if (!data.Classes.IsEmpty)
            _reporter.Write(Table(data));
        if (hasVotes)
            _reporter.Say("The classes follow from votes. A network with \"head\": \"votes\", such as GalaxyVotes, learns the votes themselves.");
        foreach (string warning in DataText.Warnings(data))
            _reporter.Warn(warning);
        if (options.Html is { } page)
            _reporter.Say($"Saved: {page}");
        return ExitCode.Success;
    }

    private static TextTable Table(DataInspection data)
    {
        TextTable table = new("class", ["pictures", "share"]);
        foreach ((string name, int count) in data.Classes.Zip(data.CountPerClass()))
            table.AddRow(name, Quantity.Count(count), Quantity.Percent((double)count / Math.Max(1, data.Pictures.Length)));
        return table;
    }
}
