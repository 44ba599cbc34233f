namespace Galaxy.Generators.Language;

/// <summary>
/// A field of an object in network.json. It is declared once; the reader, the canonical text, network.schema.json and
/// docs/layers.md all follow the declaration.
/// </summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Summary">What it means, for editors and docs.</param>
internal abstract record SpecField(string Name, string Summary)
{
    /// <summary>The default value; null if there is none.</summary>
    public abstract FieldValue? DefaultValue { get; }

    /// <summary>The field, declared before this one, whose value is the default; null if there is none.</summary>
    public SpecField? SameAs { get; init; }

    /// <summary>Whether the field is required.</summary>
    public bool IsRequired => DefaultValue is null && SameAs is null;

    /// <summary>The value in the file; null if it is missing or invalid, which is logged.</summary>
    public abstract FieldValue? Read(ObjectFields fields);
}
