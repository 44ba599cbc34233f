namespace Galaxy.Pipeline.Evaluations;

/// <summary>The answers whose probability is between two bounds.</summary>
/// <param name="Low">Lower bound, exclusive.</param>
/// <param name="High">Upper bound, inclusive.</param>
/// <param name="Count">Images.</param>
/// <param name="Confidence">Mean probability of the answers; null without images.</param>
/// <param name="Accuracy">Share of the answers that are right; null without images.</param>
public sealed record ReliabilityBin(double Low, double High, int Count, double? Confidence, double? Accuracy);
