namespace Galaxy.Generators.Language;

/// <summary>A field that holds a whole number.</summary>
/// <inheritdoc cref="NumberField"/>
internal sealed record WholeField(string Name, string Summary, decimal Minimum, decimal Maximum, decimal Example)
    : NumberField(Name, Summary, Minimum, Maximum, Example)
{
    public override bool IsWhole => true;
}
