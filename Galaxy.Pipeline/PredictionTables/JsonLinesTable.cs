using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>An object for each row, on a line of its own, with all columns. What a row does not have is null.</summary>
internal sealed class JsonLinesTable : TableFormat
{
    private const int FlushAt = 1 << 16;

    public override string Ending => ".jsonl";

    public override void Write(Stream file, PredictionColumns columns, long count, IEnumerable<PredictionRow> rows)
    {
        ArrayBufferWriter<byte> buffer = new(FlushAt);
        using Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Encoder = LosslessJsonEncoder.Instance });
        foreach (PredictionRow row in rows)
        {
            Write(json, columns, row);
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount >= FlushAt)
                Flush(buffer, file);
        }

        Flush(buffer, file);
    }

    public override IEnumerable<PredictionRow> Read(Stream file, PredictionColumns columns)
    {
        using StreamReader text = new(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (text.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return Row(json.RootElement, columns);
        }
    }

    private static void Write(Utf8JsonWriter json, PredictionColumns columns, PredictionRow row)
    {
        json.WriteStartObject();
        json.WriteString(PredictionColumns.Id, row.Id);
        json.WriteString(PredictionColumns.File, row.File);
        json.WriteString(PredictionColumns.Class, row.Class is { } index ? columns.Classes[index] : null);
        for (int label = 0; label < columns.Classes.Length; label++)
            Write(json, columns.Probabilities[label], row.IsReadable ? row.Probabilities[label] : null);
        Write(json, PredictionColumns.Entropy, row.Entropy);
        foreach (NumberColumn column in columns.Numbers)
            Write(json, column.Name, column.Get(row));
        foreach (TextColumn column in columns.Texts)
            json.WriteString(column.Name, column.Get(row, columns.Classes));
        json.WriteString(PredictionColumns.Note, row.Note);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, float? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static PredictionRow Row(JsonElement row, PredictionColumns columns)
    {
        ImmutableArray<float?> probabilities = [.. columns.Probabilities.Select(name => Number(row, name))];
        PredictionRow read = new(Text(row, PredictionColumns.Id) ?? "", Text(row, PredictionColumns.File) ?? "")
        {
            Probabilities = probabilities[0] is null
                ? []
                : [.. probabilities.Select(value => value ?? throw new InvalidDataException("a probability is missing"))],
            Note = Text(row, PredictionColumns.Note),
        };
        return columns.Complete(read, index => Number(row, columns.Numbers[index].Name), index => Text(row, columns.Texts[index].Name));
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static float? Number(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetSingle() : null;

    private static void Flush(ArrayBufferWriter<byte> buffer, Stream file)
    {
        file.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
