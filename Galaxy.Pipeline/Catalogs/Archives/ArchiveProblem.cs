namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>What can go wrong with an archive.</summary>
internal static class ArchiveProblem
{
    /// <summary>What helps if an archive is damaged.</summary>
    public const string Damaged = "Pack or fetch the archive again";

    public static Problem TooLarge(string name, long length) => new(
        name, $"it has {Quantity.Megabytes(length)} MB, more than {Quantity.Megabytes(ArchiveLimits.Picture)}", "Leave it out");
}
