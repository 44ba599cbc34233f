using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Similar;

/// <summary>The options of <c>galaxy similar</c>.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Place">Where others are.</param>
/// <param name="Count">How many are shown.</param>
/// <param name="Page">The file for the page.</param>
/// <param name="Threads">Threads to run on.</param>
/// <param name="TestTimeAugmentation">Whether every picture is shown in all orientations and its features are averaged.</param>
/// <param name="Json">Whether to print for a machine.</param>
internal sealed record SimilarOptions(string Picture, string Place, int Count, string Page, int Threads, bool TestTimeAugmentation, bool Json)
{
    /// <summary>How the catalog is read.</summary>
    public CatalogOptions Catalog { get; init; } = CatalogOptions.Pictures;
}
