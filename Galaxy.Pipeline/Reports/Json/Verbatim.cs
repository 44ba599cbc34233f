using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A value that is already JSON and stays on one line.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct Verbatim(string Text)
{
    /// <summary>Numbers as an array on one line: a row of a matrix can be read at a glance.</summary>
    public static Verbatim Row(IEnumerable<double> numbers) =>
        new($"[{string.Join(", ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}]");

    /// <inheritdoc cref="Row(IEnumerable{double})"/>
    public static Verbatim Row(IEnumerable<int> numbers) => Row(numbers.Select(number => (double)number));

    /// <summary>The bounds of an interval; null without one.</summary>
    public static Verbatim? Of(Interval? interval) => interval is { } bounds ? Row([bounds.Low, bounds.High]) : null;

    internal sealed class Converter : JsonConverter<Verbatim>
    {
        public override Verbatim Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using JsonDocument value = JsonDocument.ParseValue(ref reader);
            return new Verbatim(value.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, Verbatim value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text);
    }
}
