using Galaxy.Generators.Language;

namespace Galaxy.Tests.Language;

public sealed class FieldValuesTests
{
    private static readonly WholeField _size = new("size", "A size.", 1, 9, Example: 2);
    private static readonly DecimalField _rate = new("rate", "A rate.", 0, 1, Example: 0.5m);
    private static readonly FieldValues _values = new(new([_size, _rate]), new([new FieldValue.Number(3), new FieldValue.Number(0.25m)]));

    [Fact]
    public void Each_declared_field_has_its_value() => Assert.Equal((3, 0.25m), (_values[_size], _values[_rate]));

    [Fact]
    public void Undeclared_field_is_a_bug()
    {
        WholeField other = new("stride", "A stride.", 1, 9, Example: 2);
        ArgumentException bug = Assert.Throws<ArgumentException>(() => _values[other]);
        Assert.Contains("There is no field 'stride' here.", bug.Message, StringComparison.Ordinal);
    }
}
