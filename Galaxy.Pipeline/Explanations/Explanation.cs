using System.Collections.Immutable;

namespace Galaxy.Pipeline.Explanations;

/// <summary>What a network makes of a picture, and where in it that comes from.</summary>
/// <param name="Class">Index of the class that is explained.</param>
/// <param name="Answer">Index of the most probable class, the first of several.</param>
/// <param name="Probabilities">One per class, adding up to 1.</param>
/// <param name="Heat">What speaks for the class, at the explained layer's size.</param>
public sealed record Explanation(int Class, int Answer, ImmutableArray<float> Probabilities, HeatMap Heat);
