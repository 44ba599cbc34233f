namespace Galaxy.Pipeline.Serving;

/// <summary>What clients may take of the machine.</summary>
internal sealed record ServingLimits
{
    /// <summary>The most bytes of a picture.</summary>
    public const long PictureBytes = 64L << 20;

    /// <summary>Bytes that are kept in the spool; the oldest go first.</summary>
    public long SpoolBytes { get; init; } = 8L << 30;

    /// <summary>Pictures that are kept.</summary>
    public int Pictures { get; init; } = 200_000;
}
