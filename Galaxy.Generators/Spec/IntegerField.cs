namespace Galaxy.Generators.Spec;

/// <summary>A field that holds a whole number.</summary>
/// <param name="Minimum">Least value allowed.</param>
/// <param name="Maximum">Greatest value allowed.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Example">A usual value, for messages.</param>
internal sealed record IntegerField(string Name, int Minimum, int Maximum, bool IsRequired, int Example);
