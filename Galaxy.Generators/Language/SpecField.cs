namespace Galaxy.Generators.Language;

/// <summary>
/// A field of an object in network.json. It is declared once: the reader, the canonical text, network.schema.json and
/// docs/layers.md go by the declaration.
/// </summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Summary">What it means, for editors and docs.</param>
internal abstract record SpecField(string Name, string Summary)
{
    /// <summary>The value of a field that is not given; null if it has none.</summary>
    public abstract FieldValue? DefaultValue { get; }

    /// <summary>The field, declared before this one, whose value it takes when it is not given; null if there is none.</summary>
    public SpecField? SameAs { get; init; }

    /// <summary>Whether the file must give it.</summary>
    public bool IsRequired => DefaultValue is null && SameAs is null;

    /// <summary>The value that the file gives; null when it is missing or wrong, which is logged.</summary>
    public abstract FieldValue? Read(ObjectFields fields);
}
