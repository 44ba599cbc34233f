namespace Galaxy.Generators.Language;

/// <summary>A field that holds a string. It must be given.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Summary">What it means, for editors and docs.</param>
/// <param name="Example">A usual value, for messages.</param>
internal sealed record TextField(string Name, string Summary, string Example) : SpecField(Name, Summary)
{
    public override FieldValue? DefaultValue => null;

    public override FieldValue? Read(ObjectFields fields) =>
        fields.Required<JsonNode.Text>(Name, $"\"{Example}\"") is { } text ? new FieldValue.Text(text.Value) : null;
}
