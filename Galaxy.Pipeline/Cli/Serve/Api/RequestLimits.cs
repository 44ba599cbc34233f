namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What requests may bring.</summary>
internal sealed record RequestLimits
{
    /// <summary>Bytes of a picture.</summary>
    public long PictureBytes { get; init; } = 64L << 20;

    /// <summary>Bytes of a request with pictures.</summary>
    public long RequestBytes { get; init; } = 1L << 30;

    /// <summary>Pictures of a request.</summary>
    public int Pictures { get; init; } = 1000;

    /// <summary>Bytes of a request with a catalog.</summary>
    public long CatalogBytes { get; init; } = 2L << 30;
}
