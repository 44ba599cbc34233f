namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>The table of Galaxy Zoo 2 that says by which number the picture of a galaxy is called.</summary>
internal static class AssetNames
{
    /// <summary>The table's name.</summary>
    public const string File = "gz2_filename_mapping.csv";

    /// <summary>The pictures' names by the galaxies' ids. Both are text: ids exceed 2⁵³.</summary>
    public static Result<Dictionary<string, string>> Read(IRows rows) =>
        from id in TableColumns.Named(rows, "objid", File)
        from asset in TableColumns.Named(rows, "asset_id", File)
        select Read(rows, id, asset);

    private static Dictionary<string, string> Read(IRows rows, int id, int asset)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        while (rows.Next())
        {
            if (rows.IsWhole)
                names[rows[id]] = rows[asset];
        }

        return names;
    }
}
