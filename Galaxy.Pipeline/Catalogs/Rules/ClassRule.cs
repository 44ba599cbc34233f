using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Rules;

/// <summary>
/// Makes classes of the fractions of votes in a row: a row is of the first class whose conditions all hold, and of none if there is no such class.
/// </summary>
/// <param name="Name">The file that it was read from.</param>
/// <param name="Classes">At least two.</param>
internal sealed record ClassRule(string Name, ImmutableArray<RuleClass> Classes)
{
    /// <summary>The columns that it needs, each once.</summary>
    public ImmutableArray<string> Columns { get; } =
        [.. Classes.SelectMany(each => each.Conditions).SelectMany(condition => condition.Columns).Distinct(StringComparer.Ordinal)];

    /// <summary>The class of a row; null for none.</summary>
    /// <param name="value">Gives a column's value in the row; not a number where it has none.</param>
    public string? ClassOf(Func<string, double> value)
    {
        foreach (RuleClass each in Classes)
        {
            if (each.Conditions.All(condition => condition.Holds(value)))
                return each.Name;
        }

        return null;
    }
}
