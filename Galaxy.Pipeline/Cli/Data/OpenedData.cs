using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli.Data;

/// <summary>A set that was opened to be looked through.</summary>
/// <param name="Catalog">With classes if it has any; else the pictures alone.</param>
/// <param name="Rows">What is wrong with rows of its table, whether or not there is a catalog; null if there is no table.</param>
internal sealed record OpenedData(Result<Catalog> Catalog, ImmutableArray<RowNote>? Rows)
{
    /// <summary>Opens it. Why classes cannot be read is told if pictures can.</summary>
    public static OpenedData Open(DataVerbOptions options, Reporter reporter)
    {
        Result<Catalog> labeled = CatalogReader.Open(options.Path, options.Catalog);
        if (labeled is Result<Catalog>.Ok({ Classes.IsEmpty: false }) || options.Catalog.NamesTable)
            return new OpenedData(labeled, RowsOf(labeled));
        Result<Catalog> pictures = CatalogReader.Open(options.Path, options.Catalog with { NeedsLabels = false });
        if (labeled is Result<Catalog>.Failed(var problem) && pictures is Result<Catalog>.Ok({ Pictures.Count: > 1 }))
        {
            foreach (string note in problem.Notes)
                reporter.Warn(note);
            reporter.Warn($"The set has no classes: {problem}");
        }

        return new OpenedData(pictures is Result<Catalog>.Ok ? pictures : labeled, RowsOf(labeled) ?? RowsOf(pictures));
    }

    private static ImmutableArray<RowNote>? RowsOf(Result<Catalog> opened) => opened.Match(
        catalog => catalog.Notes, problem => (problem as RowsProblem)?.Rows);
}
