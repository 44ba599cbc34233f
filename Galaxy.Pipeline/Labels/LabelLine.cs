using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Reports.Csv;

namespace Galaxy.Pipeline.Labels;

/// <summary>A label as a line of labels.csv, in <see cref="CsvFormat"/>. No field has a line break, so a line is a row.</summary>
internal static class LabelLine
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private const char Quote = '"';

    private static readonly ImmutableArray<string> _columns = ["picture", "name", "label", "who", "when", "model", "former", "file"];

    /// <summary>The first line of the file, with its line end.</summary>
    public static string Header { get; } = Text(_columns);

    /// <summary>The same as bytes.</summary>
    public static byte[] HeaderBytes => Encoding.UTF8.GetBytes(Header);

    /// <summary>Whether these bytes are the beginning of the first line, or nothing.</summary>
    public static bool IsBegun(ReadOnlySpan<byte> bytes) => HeaderBytes.AsSpan().StartsWith(bytes);

    /// <summary>Whether the first line of a file says that its columns are ours; some programs put a byte order mark before it.</summary>
    public static bool IsHeader(string line) => Fields(line.TrimStart('\uFEFF')) is { } fields && fields.SequenceEqual(_columns);

    /// <summary>When a label was given, in UTC, to the millisecond.</summary>
    public static string TimeOf(GivenLabel label) => label.When.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);

    /// <summary>The line, with its line end.</summary>
    public static byte[] Of(GivenLabel label) => Encoding.UTF8.GetBytes(Text(
    [
        label.Picture, OneLine.Of(label.Name), OneLine.Of(label.Label), OneLine.Of(label.Who),
        TimeOf(label), label.Model, OneLine.Of(label.Former), label.File,
    ]));

    /// <summary>The label of a line.</summary>
    /// <param name="line">Without its line end.</param>
    /// <returns>Null if the line is torn, or none of ours.</returns>
    public static GivenLabel? Read(string line) =>
        Fields(line) is [{ Length: ContentId.Digits } picture, var name, var label, var who, var when, var model, var former, var file]
        && picture.All(char.IsAsciiHexDigitLower)
        && DateTimeOffset.TryParseExact(when, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? new GivenLabel(picture, name, label, who, time, model, former, file)
            : null;

    private static string Text(IEnumerable<string> fields) => CsvFormat.Of(csv => csv.WriteRow(fields));

    /// <summary>The fields as they were before they were quoted and guarded; null if a quote is left open.</summary>
    private static string[]? Fields(string line) =>
        (line.Contains(Quote, StringComparison.Ordinal) ? Unquoted(line) : line.Split(',')) is { } fields
            ? Array.ConvertAll(fields, CsvFormat.Exact)
            : null;

    /// <summary>A parser of whole files takes ten times as long for each line as this.</summary>
    private static string[]? Unquoted(string line)
    {
        List<string> fields = new(_columns.Length);
        StringBuilder field = new();
        bool isOpen = false;
        for (int index = 0; index < line.Length; index++)
        {
            if (line[index] == Quote && isOpen && index + 1 < line.Length && line[index + 1] == Quote)
                field.Append(line[++index]);
            else if (line[index] == Quote)
                isOpen = !isOpen;
            else if (line[index] != ',' || isOpen)
                field.Append(line[index]);
            else
                End();
        }

        End();
        return isOpen ? null : [.. fields];

        void End()
        {
            fields.Add($"{field}");
            field.Clear();
        }
    }
}
