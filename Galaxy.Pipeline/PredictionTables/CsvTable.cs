using System.Globalization;
using System.Text;
using CsvHelper;
using Galaxy.Pipeline.Reports.Csv;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A header line, then a line for each row, in <see cref="CsvFormat"/>. What a row does not have is empty.</summary>
internal sealed class CsvTable : TableFormat
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public override string Ending => ".csv";

    public override void Write(Stream file, PredictionColumns columns, long count, IEnumerable<PredictionRow> rows)
    {
        using StreamWriter text = new(file, Utf8, bufferSize: 1 << 16, leaveOpen: true);
        using CsvWriter csv = CsvFormat.Over(text);
        csv.WriteRow(columns.Names);
        foreach (PredictionRow row in rows)
            csv.WriteRow(Fields(row, columns));
    }

    public override IEnumerable<PredictionRow> Read(Stream file, PredictionColumns columns)
    {
        using StreamReader text = new(file, Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using CsvParser csv = CsvFormat.Over(text);
        if (!csv.Read() || !csv.Record!.Select(CsvFormat.Exact).SequenceEqual(columns.Names))
            throw new InvalidDataException("its columns are not those of its classes");
        while (csv.Read())
            yield return Row(csv.Record!, columns);
    }

    private static IEnumerable<string> Fields(PredictionRow row, PredictionColumns columns)
    {
        yield return row.Id;
        yield return row.File;
        yield return row.Class is { } best ? columns.Classes[best] : "";
        for (int index = 0; index < columns.Classes.Length; index++)
            yield return row.IsReadable ? Text(row.Probabilities[index]) : "";
        yield return Text(row.Entropy);
        foreach (NumberColumn column in columns.Numbers)
            yield return Text(column.Get(row));
        foreach (TextColumn column in columns.Texts)
            yield return column.Get(row, columns.Classes) ?? "";
        yield return row.Note ?? "";
    }

    private static PredictionRow Row(string[] fields, PredictionColumns columns)
    {
        if (fields.Length != columns.Names.Length)
            throw new InvalidDataException($"a row has {fields.Length} fields instead of {columns.Names.Length}");
        int after = PredictionColumns.BeforeProbabilities + columns.Classes.Length, numbers = after + 1, texts = numbers + columns.Numbers.Length;
        string[] probabilities = fields[PredictionColumns.BeforeProbabilities..after];
        PredictionRow row = new(CsvFormat.Exact(fields[0]), CsvFormat.Exact(fields[1]))
        {
            Probabilities = probabilities[0].Length == 0 ? [] : [.. probabilities.Select(Number)],
            Note = Known(fields[^1]),
        };
        return columns.Complete(
            row, index => Known(fields[numbers + index]) is { } number ? Number(number) : null, index => Known(fields[texts + index]));
    }

    /// <summary>What a field says; null if it is empty.</summary>
    private static string? Known(string field) => field.Length > 0 ? CsvFormat.Exact(field) : null;

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The shortest text that is read as the same number.</summary>
    private static string Text(float? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
