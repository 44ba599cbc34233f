using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Galaxy.Pipeline.Reports.Csv;

/// <summary>
/// How all CSV is written: quoting as in RFC 4180, <c>\n</c> line ends, numbers in the invariant culture. A spreadsheet must not take a
/// name for a formula, so a field that begins with one of <c>= + - @</c>, a tab, a line break or an apostrophe gets an apostrophe in front;
/// a program that reads the file removes one leading apostrophe to get the exact name back.
/// </summary>
internal static class CsvFormat
{
    /// <summary>As listed by OWASP, with the full-width forms that some programs accept, too.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private const char Guard = '\'';

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = Guard,
        InjectionCharacters = [.. FormulaStarts, Guard],
        ShouldQuote = field => NeedsQuotes(field.Field),
    };

    /// <summary>Writes into <paramref name="output"/>, which stays open.</summary>
    public static CsvWriter Over(TextWriter output) => new(output, Configuration, leaveOpen: true);

    /// <summary>Reads what was written so, from <paramref name="input"/>, which stays open.</summary>
    public static CsvParser Over(TextReader input) => new(input, Configuration, leaveOpen: true);

    /// <summary>A field as it was before an apostrophe was put in front of it.</summary>
    public static string Exact(string field) => field.StartsWith(Guard) ? field[1..] : field;

    /// <summary>A whole file.</summary>
    public static string Of(Action<CsvWriter> write)
    {
        using StringWriter text = new();
        using (CsvWriter csv = Over(text))
            write(csv);
        return text.ToString();
    }

    /// <summary>A row of text.</summary>
    public static void WriteRow(this CsvWriter csv, params IEnumerable<string> fields)
    {
        foreach (string field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }

    private static bool NeedsQuotes(string? field) =>
        field is [var first, ..] && (first == ' ' || field[^1] == ' ' || field.AsSpan().IndexOfAny(",\"\r\n") >= 0);
}
