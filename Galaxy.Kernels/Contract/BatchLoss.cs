namespace Galaxy.Kernels.Contract;

/// <summary>The outcome of one batch.</summary>
/// <param name="Mean">Mean softmax cross-entropy in nats, weighted by the <see cref="LossRule"/>; of votes, the mean <see cref="VoteLoss"/>.</param>
/// <param name="Correct">Samples whose largest logit is that of their label, or of their largest target.</param>
/// <param name="Count">Samples in the batch.</param>
public readonly record struct BatchLoss(double Mean, int Correct, int Count);
