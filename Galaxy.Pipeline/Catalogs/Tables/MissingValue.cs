namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>How tables say that there is no value.</summary>
internal static class MissingValue
{
    /// <summary>Whether a field is empty, or a word for that.</summary>
    public static bool Is(string field) =>
        field.Length == 0 || field.ToUpperInvariant() is "NAN" or "NA" or "N/A" or "<NA>" or "NULL" or "NONE" or "--";
}
