using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Rules;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Decides how the rows of a table get their classes.</summary>
internal static class LabelColumns
{
    private static readonly ImmutableArray<string> _labels = ["label", "class", "class_name", "label_name", "labels", "target", "category"];

    /// <summary>By the column that is named, or the rule; else by a column whose name is in use for classes, or the rule of a known table.</summary>
    public static Result<IRowLabels> Of(IRows rows, CatalogOptions options) => options switch
    {
        { NeedsLabels: false } => Result.Ok<IRowLabels>(new NoLabels()),
        { Votes.IsEmpty: false } => VoteLabels.Of(rows, options.Votes),
        { LabelColumn: not null, Rule: not null } => new Problem("--rule", "--label-column says where the classes are", "Leave one of them out"),
        { LabelColumn: { } given } => Named(rows, given),
        { Rule: { } file } => RuleReader.Read(file).Bind(rule => RuleLabels.Of(rule, rows)),
        _ when TableColumns.First(rows, _labels) is { } column => Result.Ok<IRowLabels>(new ColumnLabels(column)),
        _ when KnownTable.With(rows.Columns) is { } known => RuleLabels.Of(BuiltInRules.Read(known.Rule), rows),
        _ => new Problem(
            rows.Name, $"no column says the class: there are {Shown(rows.Columns)}",
            "Name the column with --label-column, or give a rule for fractions of votes with --rule"),
    };

    /// <summary>A column of classes, or several of zeros and ones.</summary>
    private static Result<IRowLabels> Named(IRows rows, string given)
    {
        const string Flag = "--label-column";
        string[] names = rows.Columns.Contains(given) ? [given] : given.Split(',', StringSplitOptions.TrimEntries);
        return names
            .Select(name => TableColumns.Named(rows, name, Flag).Map(column => (Name: rows.Columns[column], Column: column)))
            .All()
            .Map<IRowLabels>(columns => columns is [var only] ? new ColumnLabels(only.Column) : new OneHotLabels(columns));
    }

    private static string Shown(ImmutableArray<string> columns)
    {
        const int Most = 12;
        return string.Join(", ", columns.Take(Most)) + (columns.Length > Most ? $" and {Quantity.Count(columns.Length - Most)} more" : "");
    }
}
