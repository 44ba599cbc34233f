using System.Globalization;
using System.Text.Json;

namespace Galaxy.Pipeline.Reports;

/// <summary>What reports write over and over.</summary>
internal static class JsonWriting
{
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

    /// <summary>Numbers on one line: a row of a matrix is read at a glance.</summary>
    public static void WriteRow(this Utf8JsonWriter writer, IEnumerable<double> values) =>
        writer.WriteRawValue($"[{string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]");
}
