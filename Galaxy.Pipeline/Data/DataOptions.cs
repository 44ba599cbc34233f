namespace Galaxy.Pipeline.Data;

/// <summary>Which labeled images to use, and how to split them.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Sample">Images to use of a folder; null for all.</param>
/// <param name="Test">Share of each class for the test.</param>
/// <param name="Validation">Share of each class for validation.</param>
internal sealed record DataOptions(ImageSource Source, int? Sample, double Test, double Validation)
{
    /// <summary>What decides the classes.</summary>
    public ClassSource Classes { get; init; }

    /// <summary>Whether prepared pictures are kept.</summary>
    public CacheChoice Cache { get; init; } = CacheChoice.ByDefault;
}
