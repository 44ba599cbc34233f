using System.Collections.Immutable;
using System.Globalization;

namespace Galaxy.Pipeline.Catalogs.Rules;

/// <summary>A condition on the columns of a row: <c>Class1.1 &gt;= 0.469</c>, or <c>smooth * round &gt;= 0.5</c> for a product.</summary>
/// <param name="Columns">The columns whose values are multiplied; at least one.</param>
/// <param name="Comparison">How.</param>
/// <param name="Threshold">With what; finite.</param>
internal sealed record Condition(ImmutableArray<string> Columns, Comparison Comparison, double Threshold)
{
    /// <summary>Reads one.</summary>
    /// <returns>Null if it is none.</returns>
    public static Condition? Parse(string text)
    {
        int at = text.AsSpan().IndexOfAny('<', '>');
        if (at < 0 || Comparison.All.FirstOrDefault(known => text.AsSpan(at).StartsWith(known.Sign)) is not { } comparison)
            return null;
        ImmutableArray<string> columns = [.. text[..at].Split('*', StringSplitOptions.TrimEntries)];
        bool isNumber = double.TryParse(
            text.AsSpan(at + comparison.Sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double threshold)
            && double.IsFinite(threshold);
        return isNumber && columns.All(column => column.Length > 0) ? new Condition(columns, comparison, threshold) : null;
    }

    /// <summary>Whether it holds.</summary>
    /// <param name="value">Gives a column's value in the row; not a number where it has none.</param>
    public bool Holds(Func<string, double> value)
    {
        double product = 1;
        foreach (string column in Columns)
            product *= value(column);
        return Comparison.Holds(product, Threshold);
    }
}
