using System.Text.Json;

namespace Galaxy.Generators.Language;

/// <summary>An object's fields and their values, defaults filled in.</summary>
/// <param name="Fields">The declarations.</param>
/// <param name="Values">One for each field.</param>
internal sealed record FieldValues(EquatableArray<SpecField> Fields, EquatableArray<FieldValue> Values)
{
    /// <summary>The value of a field that holds a whole number.</summary>
    public int this[WholeField field] => (int)((FieldValue.Number)Of(field)).Value;

    /// <summary>The value of a field that holds a decimal number.</summary>
    public decimal this[DecimalField field] => ((FieldValue.Number)Of(field)).Value;

    /// <summary>The value of a field that holds a string.</summary>
    public string this[TextField field] => ((FieldValue.Text)Of(field)).Value;

    /// <summary>The value of a field that holds a word; null if it is left out and has no default.</summary>
    public string? this[ChoiceField field] => (Of(field) as FieldValue.Text)?.Value;

    /// <summary>The same fields, one of them with another value.</summary>
    public FieldValues With(SpecField field, FieldValue value) => this with
    {
        Values = Values.Select((old, index) => Fields[index].Name == field.Name ? value : old).ToEquatableArray(),
    };

    /// <summary>Reads the declared fields; null if one is missing or invalid, which is logged.</summary>
    public static FieldValues? Read(ObjectFields source, EquatableArray<SpecField> fields)
    {
        Dictionary<SpecField, FieldValue?> values = [];
        foreach (SpecField field in fields)
            values[field] = source.Has(field.Name) || field.IsRequired ? field.Read(source) : field.DefaultValue ?? values[field.SameAs!];
        FieldValue[] known = [.. fields.Select(field => values[field]).OfType<FieldValue>()];
        return known.Length == fields.Count ? new FieldValues(fields, known.ToEquatableArray()) : null;
    }

    /// <summary>Writes all fields in the order of their declaration.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        for (int index = 0; index < Fields.Count; index++)
            Values[index].Write(writer, Fields[index].Name);
    }

    private FieldValue Of(SpecField field)
    {
        for (int index = 0; index < Fields.Count; index++)
        {
            if (Fields[index].Name == field.Name)
                return Values[index];
        }

        throw new ArgumentException($"There is no field '{field.Name}' here.", nameof(field));
    }
}
