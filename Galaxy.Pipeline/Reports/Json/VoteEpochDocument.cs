namespace Galaxy.Pipeline.Reports.Json;

/// <summary>An epoch of a training on votes.</summary>
internal sealed record VoteEpochDocument(int Epoch, double TrainLoss, double? ValidationLoss);
