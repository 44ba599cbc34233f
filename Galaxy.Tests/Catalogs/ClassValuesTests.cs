using System.Globalization;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Tests.Catalogs;

public sealed class ClassValuesTests
{
    [Theory]
    [InlineData("0,1,2", null)]
    [InlineData("0.0,1.0,-1", null)]
    [InlineData("E,S0,2.5", null)]
    [InlineData("0.37,1,2", "its value 0.37 is no class; classes are whole numbers or texts")]
    [InlineData("1e300,1", "its value 1e300 is no class; classes are whole numbers or texts")]
    public void Numbers_of_classes_are_whole(string values, string? problem) => Assert.Equal(problem, ClassValues.ProblemOf(values.Split(','), rows: 1000));

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
