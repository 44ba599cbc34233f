using System.Text.Json;

namespace Galaxy.Generators.Language;

/// <summary>What a field holds.</summary>
internal abstract record FieldValue
{
    private FieldValue()
    {
    }

    /// <summary>Writes a field that holds it.</summary>
    public abstract void Write(Utf8JsonWriter writer, string field);

    /// <summary>A number. Decimal, so that it is read and written back alike on every machine.</summary>
    internal sealed record Number(decimal Value) : FieldValue
    {
        public override void Write(Utf8JsonWriter writer, string field) => writer.WriteNumber(field, Value);
    }

    /// <summary>A string.</summary>
    internal sealed record Text(string Value) : FieldValue
    {
        public override void Write(Utf8JsonWriter writer, string field) => writer.WriteString(field, Value);
    }
}
