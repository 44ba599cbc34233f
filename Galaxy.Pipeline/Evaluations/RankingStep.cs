namespace Galaxy.Pipeline.Evaluations;

/// <summary>What is classified as a class at one threshold of its probability.</summary>
/// <param name="TruePositives">Images of the class.</param>
/// <param name="FalsePositives">Images of others.</param>
public readonly record struct RankingStep(int TruePositives, int FalsePositives);
