namespace Galaxy.Kernels.Contract;

/// <summary>The outcome of one batch.</summary>
/// <param name="Mean">Mean softmax cross-entropy in nats, weighted by the <see cref="LossRule"/>.</param>
/// <param name="Correct">Samples whose largest logit is their label's.</param>
/// <param name="Count">Samples in the batch.</param>
public readonly record struct BatchLoss(double Mean, int Correct, int Count);
