namespace Galaxy.Pipeline.Doubt;

/// <summary>A picture among others.</summary>
/// <param name="Index">Which.</param>
/// <param name="Similarity">The cosine of the angle between its features and another's: 1 for the same direction.</param>
internal readonly record struct Neighbor(int Index, double Similarity);
