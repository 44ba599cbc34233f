using System.Globalization;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>Tells values of a column that can be classes from measurements and from names of single pictures.</summary>
internal static class ClassValues
{
    /// <summary>So few values may be classes of a small set, however few rows have them.</summary>
    private const int Few = 20;

    private const int FewestRowsEach = 2;

    /// <summary>What to do about a table with such a column.</summary>
    public const string Remedy = "Name the column of classes with --label-column, or make classes of numbers by a --rule";

    /// <summary>Why the values are no classes, in words; null if they can be. Numbers with fractions cannot, unless other values are texts.</summary>
    /// <param name="values">The different values.</param>
    /// <param name="rows">The rows that have one of them.</param>
    public static string? ProblemOf(IReadOnlyCollection<string> values, int rows)
    {
        if (values.FirstOrDefault(value => !IsWhole(value, out _)) is { } fraction && values.All(value => IsNumber(value, out _)))
            return $"its value {fraction} is no class; classes are whole numbers or texts";
        return values.Count > Few && values.Count * FewestRowsEach > rows
            ? $"it has {Quantity.Count(values.Count)} different values in {Plural.Of(rows, "row")}, too many for classes"
            : null;
    }

    /// <summary>Whether a value is a number of a class, also if it is written as 1.0; one below 0 means that there is no class.</summary>
    public static bool IsWhole(string value, out double number) => IsNumber(value, out number) && IsWhole(number);

    private static bool IsNumber(string value, out double number) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool IsWhole(double number) => Math.Abs(number) < int.MaxValue && Math.Floor(number) == number;
}
