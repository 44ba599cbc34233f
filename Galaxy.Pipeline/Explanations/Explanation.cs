using System.Collections.Immutable;

namespace Galaxy.Pipeline.Explanations;

/// <summary>A network's probabilities for a picture, and the heat map of a class.</summary>
/// <param name="Class">Index of the class that is explained.</param>
/// <param name="Answer">Index of the most probable class, the first of several.</param>
/// <param name="Probabilities">One per class, adding up to 1.</param>
/// <param name="Heat">Where the picture supports the class, at the explained layer's size.</param>
public sealed record Explanation(int Class, int Answer, ImmutableArray<float> Probabilities, HeatMap Heat);
