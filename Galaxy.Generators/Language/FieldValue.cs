using System.Text.Json;

namespace Galaxy.Generators.Language;

/// <summary>The value of a field.</summary>
internal abstract record FieldValue
{
    private FieldValue()
    {
    }

    /// <summary>Writes a field with this value; nothing if it is left out.</summary>
    public abstract void Write(Utf8JsonWriter writer, string field);

    /// <summary>No value: the field is left out.</summary>
    internal sealed record Absent : FieldValue
    {
        private Absent()
        {
        }

        public static Absent Instance { get; } = new();

        public override void Write(Utf8JsonWriter writer, string field)
        {
        }
    }

    /// <summary>A number. Decimal, so that it round-trips the same on every machine.</summary>
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
