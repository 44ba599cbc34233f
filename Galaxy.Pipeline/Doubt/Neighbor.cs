using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Doubt;

/// <summary>A picture among others.</summary>
/// <param name="Index">Which.</param>
/// <param name="Content">What the network sees of it.</param>
/// <param name="Similarity">The cosine of the angle between its features and another's: 1 for the same direction.</param>
internal sealed record Neighbor(int Index, ContentKey Content, double Similarity);
