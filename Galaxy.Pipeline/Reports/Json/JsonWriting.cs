using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>What reports write over and over.</summary>
internal static class JsonWriting
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = LosslessJsonEncoder.Instance,
    };

    /// <summary>A whole file: indented, <c>\n</c> line ends, one at the end.</summary>
    public static string ToText(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = Over(buffer))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Writes the same piece by piece.</summary>
    public static Utf8JsonWriter Over(IBufferWriter<byte> buffer) => new(buffer, Indented);

    /// <summary>What a run was asked for, as <c>options</c>.</summary>
    public static void WriteOptions(this Utf8JsonWriter writer, ImmutableArray<RunOption> options)
    {
        writer.WriteStartObject("options");
        foreach (RunOption option in options)
        {
            writer.WritePropertyName(option.Name);
            option.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>A number, or null where there is none: JSON has no NaN and no infinity.</summary>
    public static void WriteFinite(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    public static void WriteStrings(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    public static void WriteNumbers(this Utf8JsonWriter writer, string name, IEnumerable<int> values)
    {
        writer.WritePropertyName(name);
        writer.WriteRow(values.Select(value => (double)value));
    }

    /// <summary>Pictures that were taken for another class, as <c>mistakes</c>.</summary>
    public static void WriteMistakes(this Utf8JsonWriter writer, ImmutableArray<PictureAnswer> mistakes, ImmutableArray<string> classes)
    {
        writer.WriteStartArray("mistakes");
        foreach (PictureAnswer mistake in mistakes)
        {
            writer.WriteStartObject();
            writer.WriteString("name", mistake.Name);
            writer.WriteString("class", classes[mistake.Label]);
            writer.WriteString("answer", classes[mistake.Answer]);
            writer.WriteFinite("probability", mistake.Probability);
            writer.WriteFinite("trueProbability", mistake.TrueProbability);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Numbers on one line: a row of a matrix is read at a glance.</summary>
    public static void WriteRow(this Utf8JsonWriter writer, IEnumerable<double> values) =>
        writer.WriteRawValue($"[{string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]");
}
