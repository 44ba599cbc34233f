using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Arrays;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Classes in a column of Parquet files.</summary>
internal static class ShardLabels
{
    /// <summary>The class of every row; null for a row without one, or with −1 where classes have published names.</summary>
    /// <param name="column">The column.</param>
    /// <param name="values">Its values as text.</param>
    /// <param name="names">The names of the classes by their numbers; empty if nobody says.</param>
    public static Result<string?[]> Of(ShardColumn column, string?[] values, ImmutableArray<string> names)
    {
        if (values.Distinct().Count() is > Limits.Classes and int count)
        {
            return new Problem(column.Path, $"it has {Quantity.Count(count)} different values, more than classes can be",
                "Name the column of classes with --label-column");
        }

        return Result.Ok(column.Kind == ShardColumnKind.Integer && !names.IsEmpty
            ? Array.ConvertAll(values, value => long.TryParse(value, NumberStyles.AllowLeadingSign, null, out long number) && number >= 0
                ? number < names.Length ? names[(int)number] : value
                : null)
            : values);
    }

    /// <summary>Class names in order: the published one, else that of numbers, else that of texts.</summary>
    public static ImmutableArray<string> Names(ShardColumn column, string?[] classes, ImmutableArray<string> names)
    {
        IEnumerable<string> found = classes.OfType<string>().Distinct();
        return column.Kind == ShardColumnKind.Integer
            ? [.. found.OrderBy(name => names.Contains(name) ? names.IndexOf(name) : long.TryParse(name, out long number) ? number : long.MaxValue)]
            : [.. found.Order(StringComparer.Ordinal)];
    }
}
