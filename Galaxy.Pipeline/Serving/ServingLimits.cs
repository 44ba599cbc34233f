namespace Galaxy.Pipeline.Serving;

/// <summary>What clients may take of the machine.</summary>
internal sealed record ServingLimits
{
    /// <summary>The most bytes of a picture.</summary>
    public const long PictureBytes = 64_000_000;

    /// <summary>The most pictures of a catalog, all of which are kept.</summary>
    public const int CatalogPictures = 100_000;

    /// <summary>Bytes that are kept in the spool; the oldest go first.</summary>
    public long KeptBytes { get; init; } = 4_000_000_000;

    /// <summary>Bytes in the spool that are on their way; requests beyond are refused.</summary>
    public long ComingBytes { get; init; } = 4_000_000_000;

    /// <summary>Pictures that are kept.</summary>
    public int Pictures { get; init; } = CatalogPictures;
}
