namespace Galaxy.Pipeline.Data;

/// <summary>How a catalog is to be read.</summary>
internal sealed record CatalogOptions
{
    /// <summary>Pictures whose classes are wanted.</summary>
    public static CatalogOptions Labeled { get; } = new();

    /// <summary>Pictures whatever their classes.</summary>
    public static CatalogOptions Pictures { get; } = new() { NeedsLabels = false };

    /// <summary>Whether the pictures' classes are wanted, for training and testing.</summary>
    public bool NeedsLabels { get; init; } = true;
}
