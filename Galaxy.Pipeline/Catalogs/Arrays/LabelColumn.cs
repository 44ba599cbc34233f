using System.Collections.Immutable;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>Reads classes from an array beside the pictures: numbers, texts, or a row of zeros and a one for every picture.</summary>
internal static class LabelColumn
{
    /// <param name="column">As many rows as there are pictures.</param>
    /// <param name="names">The names of the classes by their numbers; empty if nobody says.</param>
    public static Result<ClassLabels> Read(StoredArray column, ImmutableArray<string> names) => column switch
    {
        { Element.Kind: ElementKind.Text } =>
            from texts in column.ReadTexts()
            from decoded in CheckText(column, texts)
            from few in CheckCount(column, [.. texts.Where(text => !MissingValue.Is(text))])
            select ClassLabels.Of(texts),
        { Element.Kind: ElementKind.Other } => new Problem(column.Name, $"its elements are {column.Element}, not classes", Remedy),
        _ =>
            from numbers in column.ReadAll<double>()
            from classes in Classes(column, numbers)
            from usable in names.IsEmpty ? CheckCount(column, [.. classes.Where(number => number >= 0)]) : CheckNames(column, classes, names)
            select ClassLabels.Of(classes, number => names.IsEmpty ? $"{number}" : names[(int)number]),
    };

    private const string Remedy = "Name the array of classes with --label-column";

    private static Result<long[]> Classes(StoredArray column, double[] numbers)
    {
        if (column.Rows < numbers.LongLength)
            return OneHot(column, numbers);
        int fraction = Array.FindIndex(numbers, number => number != Math.Truncate(number) || Math.Abs(number) > int.MaxValue);
        return fraction < 0
            ? Result.Ok(Array.ConvertAll(numbers, number => (long)number))
            : new Problem(column.Name, $"its value {numbers[fraction]} (row {fraction}) is no class; classes are whole numbers or texts", Remedy);
    }

    private static Result<long[]> OneHot(StoredArray column, double[] numbers)
    {
        int width = (int)(numbers.LongLength / column.Rows);
        long[] classes = new long[column.Rows];
        for (int row = 0; row < classes.Length; row++)
        {
            ReadOnlySpan<double> values = numbers.AsSpan(row * width, width);
            classes[row] = values.IndexOf(1);
            if (classes[row] < 0 || values.ContainsAnyExcept(0, 1) || values.Count(1) != 1)
            {
                return new Problem(column.Name, $"row {row} has {width} numbers that are not a single 1 among zeros, so it names no class",
                    "Vote fractions become classes by a rule: save the class of each picture in an array of its own");
            }
        }

        return Result.Ok(classes);
    }

    /// <summary>Numbers that have names are classes, however few pictures are of each.</summary>
    private static Result<Unit> CheckNames(StoredArray column, long[] classes, ImmutableArray<string> names) =>
        ClassValues.ProblemOf(classes.Max(), names) is { } problem
            ? new Problem(column.Name, problem, ClassValues.NamesRemedy)
            : Result.Done;

    private static Result<Unit> CheckText(StoredArray column, string[] texts) =>
        Array.FindIndex(texts, text => text.Contains(FileText.Replacement)) is >= 0 and int row
            ? new Problem(
                column.Name, $"its text in row {row}, '{texts[row]}', is not UTF-8", "Save the names of the classes as UTF-8, or as NumPy's type U")
            : Result.Done;

    private static Result<Unit> CheckCount<T>(StoredArray column, T[] classes)
    {
        T[] different = [.. classes.Distinct()];
        if (different.Length > Limits.Classes)
            return new Problem(column.Name, $"it has {Quantity.Count(different.Length)} different values, more than classes can be", Remedy);
        return ClassValues.ProblemOf([.. different.Select(value => $"{value}")], classes.Length) is { } problem
            ? new Problem(column.Name, problem, Remedy)
            : Result.Done;
    }
}
