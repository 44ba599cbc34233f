using System.Text.Json.Serialization;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What requests may bring.</summary>
internal sealed record RequestLimits
{
    /// <summary>Bytes of a picture.</summary>
    public long PictureBytes { get; init; } = ServingLimits.PictureBytes;

    /// <summary>Bytes of a request with pictures.</summary>
    public long RequestBytes { get; init; } = 1L << 30;

    /// <summary>Pictures of a request.</summary>
    public int Pictures { get; init; } = 1000;

    /// <summary>Bytes of a request with a catalog.</summary>
    public long CatalogBytes { get; init; } = 2L << 30;

    /// <summary>The problem of a picture beyond those that a request may bring.</summary>
    [JsonIgnore]
    public Problem TooMany => new("Request", $"it has more than {Quantity.Count(Pictures)} pictures", "Send the others in another request");
}
