namespace Galaxy.Generators.Language;

/// <summary>A field that holds a number.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Summary">What it means, for editors and docs.</param>
/// <param name="Minimum">Least value allowed.</param>
/// <param name="Maximum">Greatest value allowed.</param>
/// <param name="Example">A usual value, for messages.</param>
internal abstract record NumberField(string Name, string Summary, decimal Minimum, decimal Maximum, decimal Example)
    : SpecField(Name, Summary)
{
    /// <summary>Whether it holds whole numbers only.</summary>
    public abstract bool IsWhole { get; }

    /// <summary>Its default value; null if it has none.</summary>
    public decimal? Default { get; init; }

    public sealed override FieldValue? DefaultValue => Default is { } value ? new FieldValue.Number(value) : null;

    public sealed override FieldValue? Read(ObjectFields fields) => fields.Number(this) is { } value ? new FieldValue.Number(value) : null;
}
