namespace Galaxy.Kernels.Optimizers;

/// <summary>The learning rate of one step.</summary>
/// <param name="Rate">0 or more.</param>
/// <param name="Step">Number of the step, from 1, by which Adam corrects its bias.</param>
internal readonly record struct StepRate(double Rate, int Step);
