namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A whole catalog: how many pictures, and which in which order.</summary>
/// <param name="Pictures">All of them.</param>
/// <param name="Hash">The <see cref="TableHash"/> of their numbers, ids and files.</param>
internal sealed record CatalogSum(long Pictures, string Hash);
