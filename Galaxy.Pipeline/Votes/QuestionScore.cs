namespace Galaxy.Pipeline.Votes;

/// <summary>How well a network foretells the votes on a question.</summary>
/// <param name="Name">The question's name.</param>
/// <param name="Pictures">Pictures with enough votes on it; 0 leaves the rest without a value.</param>
/// <param name="Error">Root mean square error of the answers' fractions.</param>
/// <param name="Baseline">The same of always saying the mean fractions of the training pictures.</param>
/// <param name="Coverage">
/// Share of all answers' votes that lie in their 90 % intervals; null if the network gives no intervals. Votes are whole, so that a perfect network
/// has somewhat more than 90 %.
/// </param>
internal sealed record QuestionScore(string Name, int Pictures, double? Error, double? Baseline, double? Coverage);
