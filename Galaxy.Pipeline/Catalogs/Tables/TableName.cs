namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>What a file's name says about whether it is a table of text.</summary>
internal static class TableName
{
    private const string Packed = ".gz";

    /// <summary>Whether it is read as a table.</summary>
    public static bool Is(string name) => !name.StartsWith('.') && Path.GetExtension(Unpacked(name)).ToUpperInvariant() is ".CSV" or ".TSV" or ".TAB";

    /// <summary>Whether it is compressed by gzip.</summary>
    public static bool IsPacked(string name) => name.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    private static string Unpacked(string name) => IsPacked(name) ? name[..^Packed.Length] : name;
}
