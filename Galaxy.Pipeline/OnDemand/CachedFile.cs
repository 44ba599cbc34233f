using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>A file in the cache.</summary>
/// <param name="Network">The network in it; null if it is damaged or not whole.</param>
/// <param name="Used">When it was compiled or used last.</param>
/// <param name="State">Whether there is a network in it, and why not.</param>
internal sealed record CachedFile(string Path, string? Network, long Bytes, DateTimeOffset Used, CacheState State);
