namespace Galaxy.Generators.Language;

/// <summary>A field that holds one of a few words.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Summary">What it means, for editors and docs.</param>
/// <param name="Choices">The words, the usual one first.</param>
internal sealed record ChoiceField(string Name, string Summary, EquatableArray<string> Choices) : SpecField(Name, Summary)
{
    /// <summary>The word if the field is left out; null if it then has no value, and is left out of the canonical text too.</summary>
    public string? Default { get; init; }

    public override FieldValue DefaultValue => Default is { } word ? new FieldValue.Text(word) : FieldValue.Absent.Instance;

    public override FieldValue? Read(ObjectFields fields) => fields.Choice(this) is { } word ? new FieldValue.Text(word) : null;
}
