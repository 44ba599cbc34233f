using System.Text.Json.Serialization;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What requests may bring.</summary>
internal sealed record RequestLimits
{
    /// <summary>Bytes of a picture.</summary>
    public long PictureBytes { get; init; } = ServingLimits.PictureBytes;

    /// <summary>Bytes of a request with pictures.</summary>
    public long RequestBytes { get; init; } = 1_000_000_000;

    /// <summary>Pictures of a request.</summary>
    public int Pictures { get; init; } = 1000;

    /// <summary>Bytes of a request with a catalog.</summary>
    public long CatalogBytes { get; init; } = 2_000_000_000;

    /// <summary>Pictures, and files, of a catalog.</summary>
    [JsonIgnore]
    public int CatalogPictures { get; init; } = ServingLimits.CatalogPictures;

    /// <summary>The problem of a file beyond those that a catalog may have.</summary>
    [JsonIgnore]
    public Problem TooManyFiles => new("Catalog", $"it has more than {Quantity.Count(CatalogPictures)} files", "Pack them, or send a part of them");

    /// <summary>Refuses a catalog of too many pictures.</summary>
    public Result<ReceivedCatalog> Check(ReceivedCatalog catalog) => catalog.Count <= CatalogPictures
        ? Result.Ok(catalog)
        : new Problem("Catalog", $"it has {Quantity.Count(catalog.Count)} pictures, more than {Quantity.Count(CatalogPictures)}",
            "Classify it with galaxy predict, which has no limit");

    /// <summary>The problem of a picture beyond those that a request may bring.</summary>
    [JsonIgnore]
    public Problem TooMany => new("Request", $"it has more than {Quantity.Count(Pictures)} pictures", "Send the others in another request");
}
