namespace Galaxy.Pipeline.OnDemand;

/// <summary>A file in the cache.</summary>
/// <param name="Network">The network in it; null if it is damaged or not whole.</param>
/// <param name="Used">When it was compiled or used last.</param>
internal sealed record CachedFile(string Path, string? Network, long Bytes, DateTimeOffset Used);
