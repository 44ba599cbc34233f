using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>The options of <c>galaxy predict</c>.</summary>
/// <param name="Places">Where the pictures are.</param>
/// <param name="Format">How predictions are printed.</param>
/// <param name="Threads">Threads.</param>
/// <param name="TestTimeAugmentation">Whether every picture is shown in all orientations.</param>
internal sealed record PredictOptions(IReadOnlyList<string> Places, PredictionFormat Format, int Threads, bool TestTimeAugmentation)
{
    /// <summary>How catalogs are read.</summary>
    public CatalogOptions Catalog { get; init; } = CatalogOptions.Pictures;

    /// <summary>The sets of classes that pictures are given; null for none.</summary>
    public PredictionSets? Sets { get; init; }

    /// <summary>What is behind each path on standard input.</summary>
    public char Separator { get; init; } = '\n';

    /// <summary>Whether the last features are wanted without a table of them.</summary>
    public bool HasFeatures { get; init; }

    /// <summary>The table that predictions are written to; null if they are printed.</summary>
    public TableOptions? Table { get; init; }
}
