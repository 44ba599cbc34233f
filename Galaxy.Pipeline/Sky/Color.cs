namespace Galaxy.Pipeline.Sky;

/// <summary>The two color indices, in magnitudes.</summary>
internal readonly record struct Color(double GMinusR, double RMinusI);
