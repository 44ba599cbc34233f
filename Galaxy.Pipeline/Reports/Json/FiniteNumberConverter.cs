using System.Text.Json;
using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Writes a number that is not finite as null: JSON has no NaN and no infinity.</summary>
internal sealed class FiniteNumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteNullValue();
    }
}
