using System.Globalization;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Tests.Catalogs;

public sealed class ClassValuesTests
{
    [Theory]
    [InlineData("0;1;2", null)]
    [InlineData("0.0;1.0;-1", null)]
    [InlineData("E;S0;2.5", null)]
    [InlineData("0.37;1;2", "its value 0.37 is no class; classes are whole numbers or texts")]
    [InlineData("1e300;1", "its value 1e300 is no class; classes are whole numbers or texts")]
    [InlineData("0,5;0,7", "its value 0,5 is no class; classes are whole numbers or texts")]
    [InlineData("inf;1", "its value inf is no class; classes are whole numbers or texts")]
    [InlineData("-Infinity;1", "its value -Infinity is no class; classes are whole numbers or texts")]
    public void Numbers_of_classes_are_whole(string values, string? problem) => Assert.Equal(problem, ClassValues.ProblemOf(values.Split(';'), rows: 1000));

    /// <summary>A picture of each class has numbers that count them.</summary>
    [Theory]
    [InlineData("1000000;2000000;3000000", 3, true)]
    [InlineData("1000000;2000000;3000000", 4, false)]
    [InlineData("1000000;2000000", 2, false)]
    [InlineData("2;0;1", 3, false)]
    [InlineData("a;b;c", 3, false)]
    public void Numbers_that_all_differ_are_measurements(string values, int rows, bool isRefused) =>
        Assert.Equal(isRefused, ClassValues.ProblemOf(values.Split(';'), rows)?.EndsWith("has a number of its own (1000000, 2000000, 3000000), as measurements have", StringComparison.Ordinal) == true);

    [Theory]
    [InlineData("0;1;E;S;", "mixes numbers (0, 1) and names (, E, S), and each is a class of its own")]
    [InlineData("0;1", null)]
    [InlineData("E;S0", null)]
    public void Numbers_among_names_are_told(string values, string? told) => Assert.Equal(told, ClassValues.MixtureOf(values.Split(';')));

    [Theory]
    [InlineData(20, 20, false)]
    [InlineData(21, 41, true)]
    [InlineData(21, 42, false)]
    public void Values_that_are_hardly_ever_twice_are_no_classes(int values, int rows, bool isRefused)
    {
        string[] names = [.. Enumerable.Range(0, values).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        Assert.Equal(isRefused ? $"it has {values} different values in {rows} rows, too many for classes" : null, ClassValues.ProblemOf(names, rows));
    }
}
