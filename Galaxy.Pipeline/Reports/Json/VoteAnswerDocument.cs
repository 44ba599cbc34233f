namespace Galaxy.Pipeline.Reports.Json;

/// <summary>What a model expects of the votes for an answer.</summary>
/// <param name="Low">Where the 90 % interval of the fraction begins; null if the network gives none.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Cumulative">The fraction of all volunteers.</param>
internal sealed record VoteAnswerDocument(string Question, string Answer, double Fraction, double? Low, double? High, double Cumulative);
