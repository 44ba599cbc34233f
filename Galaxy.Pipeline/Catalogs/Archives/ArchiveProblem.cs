namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>What can go wrong with an archive.</summary>
internal static class ArchiveProblem
{
    /// <summary>What helps if an archive is damaged.</summary>
    public const string Damaged = "Pack or fetch the archive again";

    /// <summary>What helps if a zip is damaged, or compressed in a way that is not read.</summary>
    public const string DamagedZip = "Fetch the archive again, or pack it again with deflate, as zip does by itself";

    public static Problem TooLarge(string name, long length) => new(
        name, $"it has {Quantity.Megabytes(length)} MB, more than {Quantity.Megabytes(ArchiveLimits.Picture)}", "Leave it out");
}
