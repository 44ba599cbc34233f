namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A picture that cannot be read.</summary>
/// <param name="Row">Its number in the catalog, from 0.</param>
/// <param name="File">As it was named.</param>
/// <param name="Problem">Why.</param>
internal sealed record UnreadablePicture(long Row, string File, string Problem);
