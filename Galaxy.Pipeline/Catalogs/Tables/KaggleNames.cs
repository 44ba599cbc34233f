namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>What the files of "Galaxy Zoo - The Galaxy Challenge" are called on Kaggle.</summary>
internal static class KaggleNames
{
    /// <summary>The table of votes.</summary>
    public const string Table = "training_solutions_rev1";

    /// <summary>The folder of its pictures.</summary>
    public const string Pictures = "images_training_rev1";

    /// <summary>The ending of each as it is downloaded.</summary>
    public const string Zip = ".zip";

    /// <summary>Whether a file is the table, also as it is downloaded.</summary>
    public static bool IsTable(string file) =>
        file == Table + Zip || TableName.Is(file) && file.StartsWith($"{Table}.", StringComparison.OrdinalIgnoreCase);
}
