namespace Galaxy.Generators.Language;

/// <summary>A field that holds a decimal number.</summary>
/// <inheritdoc cref="NumberField"/>
internal sealed record DecimalField(string Name, string Summary, decimal Minimum, decimal Maximum, decimal Example)
    : NumberField(Name, Summary, Minimum, Maximum, Example)
{
    public override bool IsWhole => false;
}
