using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Rules;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Classes by a rule on fractions of votes. A field that is empty, as where nobody was asked, fulfills no condition.</summary>
internal sealed class RuleLabels : IRowLabels
{
    private readonly ClassRule _rule;
    private readonly int[] _columns;
    private readonly double[] _values;
    private readonly FrozenDictionary<string, int> _places;

    private RuleLabels(ClassRule rule, int[] columns)
    {
        _rule = rule;
        _columns = columns;
        _values = new double[columns.Length];
        _places = rule.Columns.Select((name, place) => KeyValuePair.Create(name, place)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Finds the columns that the rule needs.</summary>
    public static Result<IRowLabels> Of(ClassRule rule, IRows rows) => rule.Columns
        .Select(name => TableColumns.Named(rows, name, $"rule {rule.Name}"))
        .All()
        .Map<IRowLabels>(columns => new RuleLabels(rule, [.. columns]));

    /// <summary>Whether it is by the rule of that name.</summary>
    public bool IsBy(string rule) => _rule.Name == rule;

    public RowLabel Of(IRows rows)
    {
        for (int place = 0; place < _columns.Length; place++)
        {
            string field = rows[_columns[place]];
            if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
                _values[place] = value;
            else if (MissingValue.Is(field))
                _values[place] = double.NaN;
            else
                return new RowLabel(null, NoteKind.NotNumber, field);
        }

        return new RowLabel(_rule.ClassOf(column => _values[_places[column]]));
    }

    public ImmutableArray<string> Order(IReadOnlyCollection<string> found) => [.. _rule.Classes.Select(each => each.Name).Where(found.Contains)];
}
