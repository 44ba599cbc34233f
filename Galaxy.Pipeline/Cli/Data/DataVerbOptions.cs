using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Data;

/// <summary>The options of <c>galaxy data</c>.</summary>
/// <param name="Path">Where the pictures are.</param>
/// <param name="Catalog">How they are read.</param>
/// <param name="Html">The file for a page; null for none.</param>
/// <param name="Problems">The file for a list of what is wrong with rows of a table; null for none.</param>
/// <param name="Threads">Threads that read.</param>
/// <param name="Json">Whether to print for a machine.</param>
internal sealed record DataVerbOptions(string Path, CatalogOptions Catalog, string? Html, string? Problems, int Threads, bool Json);
