using System.Collections.Immutable;
using System.Globalization;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>Tells values of a column that can be classes from measurements and from names of single pictures.</summary>
internal static class ClassValues
{
    /// <summary>So few values may be classes of a small set, however few rows have them.</summary>
    private const int Few = 20;

    private const int FewestRowsEach = 2;

    /// <summary>In so many rows numbers that all differ are no accident.</summary>
    private const int FewestDifferent = 3;

    private const int MostShown = 3;

    private static readonly string[] _infinities = ["INF", "INFINITY", "∞"];

    /// <summary>What to do about a table with such a column.</summary>
    public const string Remedy = "Name the column of classes with --label-column, or make classes of numbers by a --rule";

    /// <summary>
    /// Why the values are no classes, in words; null if they can be. Numbers with fractions cannot, unless other values are texts; nor can numbers
    /// that are each in one row, unless they count from 0, as where there is a picture of each class.
    /// </summary>
    /// <param name="values">The different values.</param>
    /// <param name="rows">The rows that have one of them.</param>
    public static string? ProblemOf(IReadOnlyCollection<string> values, int rows)
    {
        bool areNumbers = values.All(IsLikeNumber);
        if (areNumbers && values.FirstOrDefault(value => !IsWhole(value, out _)) is { } fraction)
            return $"its value {fraction} is no class; classes are whole numbers or texts";
        if (areNumbers && values.Count == rows && rows >= FewestDifferent && !AreCounted(values))
            return $"each of its {Quantity.Count(rows)} rows has a number of its own ({Some(values)}), as measurements have";
        return values.Count > Few && values.Count * FewestRowsEach > rows
            ? $"it has {Quantity.Count(values.Count)} different values in {Plural.Of(rows, "row")}, too many for classes"
            : null;
    }

    /// <summary>What to know if some values are numbers and others are names, as the end of a sentence about their column; null if not.</summary>
    /// <param name="values">The different values.</param>
    public static string? MixtureOf(IReadOnlyCollection<string> values)
    {
        ILookup<bool, string> kinds = values.Order(StringComparer.Ordinal).ToLookup(IsLikeNumber);
        return kinds.Count < 2
            ? null
            : $"mixes numbers ({Some(kinds[true])}) and names ({Some(kinds[false])}), and each is a class of its own";
    }

    /// <summary>Why classes that are numbers cannot have these names, in words; null if they can, or if nobody names them.</summary>
    /// <param name="most">The largest number.</param>
    /// <param name="names">The names by the numbers.</param>
    public static string? ProblemOf(long most, ImmutableArray<string> names) => names.IsEmpty || most < names.Length
        ? null
        : $"its numbers go up to {most}, which takes {Quantity.Count(most + 1)} names of classes from 0 on, "
            + $"and there are {names.Length} ({Some(names)})";

    /// <summary>What to do about names that are too few.</summary>
    public const string NamesRemedy = "Save a name for every number from 0 on, or leave the names out";

    /// <summary>Whether a value is a number of a class, also if it is written as 1.0; one below 0 means that there is no class.</summary>
    public static bool IsWhole(string value, out double number) => IsNumber(value, out number) && IsWhole(number);

    private static bool AreCounted(IReadOnlyCollection<string> values) =>
        values.All(value => IsWhole(value, out double number) && number >= 0 && number < values.Count);

    /// <summary>Whether it is a number, an infinite one or one with a decimal comma as well.</summary>
    private static bool IsLikeNumber(string value) => IsNumber(value, out _) || _infinities.Contains(value.TrimStart('+', '-').ToUpperInvariant())
        || (value.Contains(',') && IsNumber(value.Replace(',', '.'), out _));

    private static string Some(IEnumerable<string> values)
    {
        string[] first = [.. values.Take(MostShown + 1)];
        return string.Join(", ", first.Take(MostShown)) + (first.Length > MostShown ? ", …" : "");
    }

    private static bool IsNumber(string value, out double number) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool IsWhole(double number) => Math.Abs(number) < int.MaxValue && Math.Floor(number) == number;
}
