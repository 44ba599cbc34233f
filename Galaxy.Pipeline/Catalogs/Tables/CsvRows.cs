using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>
/// A table in a text file, separated by commas, semicolons or tabs, with the names of its columns in the first line. Quoted fields may hold line
/// breaks. The file is never in memory as a whole.
/// </summary>
internal sealed class CsvRows : IRows
{
    private readonly CsvText _text;
    private readonly CsvParser _parser;

    private CsvRows(string name, CsvText text)
    {
        Name = name;
        _text = text;
        _parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = $"{CsvDelimiter.Of(text.Head)}",
            BadDataFound = null,
            TrimOptions = TrimOptions.None,
            BufferSize = 1 << 16,
        });
    }

    public string Name { get; }

    public ImmutableArray<string> Columns { get; private set; } = [];

    public string Unit => "line";

    public long Number => _parser.RawRow;

    public bool IsWhole => _parser.Count == Columns.Length || _parser.Count > Columns.Length && RestIsEmpty();

    public NoteKind NotText => _text.IsUtf8 ? NoteKind.NotUtf8 : NoteKind.NotWideText;

    public string? EndedBy { get; private set; }

    public string this[int column] => _parser[column].Trim();

    /// <summary>Opens a table and reads the names of its columns.</summary>
    /// <param name="file">Its bytes; taken over.</param>
    /// <param name="name">What it is called in messages.</param>
    public static Result<IRows> Open(Stream file, string name)
    {
        CsvRows? rows = null;
        try
        {
            rows = new CsvRows(name, new CsvText(file));
            bool hasColumns = rows.ReadColumns();
            if (hasColumns && !rows.Columns.Any(column => column.Contains('\0')))
                return Result.Ok<IRows>(rows);
            rows.Dispose();
            return hasColumns
                ? new Problem(name, $"its first line has {FileText.UnmarkedUtf16}", "Save it as UTF-8")
                : new Problem(name, rows.EndedBy ?? "it is empty", "Give a table with the names of its columns in the first line");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            rows?.Dispose();
            file.Dispose();
            return new Problem(name, $"it cannot be read ({LibraryReading.Reason(exception)})", "Check the file and its permissions");
        }
    }

    public bool Next()
    {
        _text.BeginRow();
        try
        {
            return EndedBy is null && _parser.Read();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or CsvHelperException)
        {
            EndedBy = $"{Unit} {Quantity.Count(Number)}: {LibraryReading.Reason(exception)}";
            return false;
        }
    }

    public void Dispose() => _parser.Dispose();

    private bool ReadColumns()
    {
        while (Next())
        {
            if (ConflictMarker.Is(_parser[0]))
                continue;
            Columns = [.. Enumerable.Range(0, _parser.Count).Select(column => this[column])];
            return true;
        }

        return false;
    }

    /// <summary>Some programs end every row with a separator.</summary>
    private bool RestIsEmpty()
    {
        for (int column = Columns.Length; column < _parser.Count; column++)
        {
            if (_parser[column].Length > 0)
                return false;
        }

        return true;
    }
}
