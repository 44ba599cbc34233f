using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>The classes of the rows of Parquet files.</summary>
/// <param name="Names">Those that rows have, in order.</param>
/// <param name="Rows">The class of every row; null for a row without one.</param>
/// <param name="From">Where they come from, in words.</param>
internal sealed record ShardLabels(ImmutableArray<string> Names, string?[] Rows, string From)
{
    /// <summary>Classes by a column of their own, else as any table has them: by several columns, or by a rule.</summary>
    /// <param name="place">The file or folder.</param>
    /// <param name="set">The open files.</param>
    /// <param name="column">The column of classes, if there is one.</param>
    /// <param name="options">May name columns, or a rule.</param>
    public static Result<ShardLabels> Of(string place, ShardSet set, ShardColumn? column, CatalogOptions options) =>
        from labels in column is null ? ByTable(place, set, options) : ByColumn(place, set, column)
        from few in labels.Names.Length > Limits.Classes
            ? new Problem(place, $"{labels.From} has {Quantity.Count(labels.Names.Length)} different values, more than classes can be",
                "Name the column of classes with --label-column")
            : Result.Done
        from usable in column is not null && ClassValues.ProblemOf(labels.Names, labels.Rows.Count(name => name is not null)) is { } what
            ? new Problem(place, $"{labels.From}: {what}", ClassValues.Remedy)
            : Result.Done
        select labels;

    private static Result<ShardLabels> ByColumn(string place, ShardSet set, ShardColumn column) => set.Texts(column).Bind(values =>
    {
        string from = $"column '{column.Path}'";
        ImmutableArray<string> published = column.Kind == ShardColumnKind.Integer ? ClassLabelNames.Of(set.Schema, column.Name) : [];
        if (ClassValues.ProblemOf(values.Max(value => NumberOf(value) ?? 0), published) is { } few)
            return new Problem(place, $"{from}: {few}", ClassValues.NamesRemedy);
        if (values.FirstOrDefault(value => value?.Contains(FileText.Replacement) == true) is { } undecodable)
            return new Problem(place, $"{from}: its text '{undecodable}' is not UTF-8", "Save the names of the classes as UTF-8");
        string?[] classes = Array.ConvertAll(values, value => column.Kind == ShardColumnKind.Integer ? Named(value, published) : Present(value));
        IEnumerable<string> found = classes.OfType<string>().Distinct();
        return Result.Ok(new ShardLabels([.. Ordered(found, column, published)], classes, from));
    });

    private static string? Present(string? value) => value is null || MissingValue.Is(value) ? null : value;

    /// <summary>The published name of a class that is counted; sets without classes count them as −1.</summary>
    private static string? Named(string? value, ImmutableArray<string> published) =>
        NumberOf(value) is { } number ? published.IsEmpty ? value : published[(int)number] : null;

    private static long? NumberOf(string? value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, null, out long number) && number >= 0 ? number : null;

    private static IOrderedEnumerable<string> Ordered(IEnumerable<string> found, ShardColumn column, ImmutableArray<string> published) =>
        column.Kind == ShardColumnKind.Integer
            ? found.OrderBy(name =>
                published.Contains(name) ? published.IndexOf(name) : long.TryParse(name, out long number) ? number : long.MaxValue)
            : found.Order(StringComparer.Ordinal);

    private static Result<ShardLabels> ByTable(string place, ShardSet set, CatalogOptions options)
    {
        using ShardRows rows = new(place, set);
        return LabelColumns.Of(rows, options).Bind(labels => ByTable(place, rows, labels));
    }

    private static Result<ShardLabels> ByTable(string place, ShardRows rows, IRowLabels labels)
    {
        List<string?> classes = [];
        while (rows.Next())
            classes.Add(labels.Of(rows).Class);
        if (rows.EndedBy is { } reason)
            return new Problem(place, $"it cannot be read ({reason})", "Fetch the file again, or name other columns");
        Dictionary<string, int> counts = classes.OfType<string>().CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return labels.Check(rows, counts) is { } problem
            ? problem
            : Result.Ok(new ShardLabels(labels.Order(counts.Keys), [.. classes], "the columns or rule"));
    }
}
