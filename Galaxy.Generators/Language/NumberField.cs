namespace Galaxy.Generators.Language;

/// <summary>A field that holds a number. Decimal, so that it is read and written back alike on every machine.</summary>
/// <param name="Minimum">Least value allowed.</param>
/// <param name="Maximum">Greatest value allowed.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Example">A usual value, for messages.</param>
/// <param name="IsWhole">Whether it must be a whole number.</param>
internal sealed record NumberField(
    string Name, decimal Minimum, decimal Maximum, bool IsRequired, decimal Example, bool IsWhole = true);
