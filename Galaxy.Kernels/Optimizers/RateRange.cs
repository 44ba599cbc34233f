namespace Galaxy.Kernels.Optimizers;

/// <summary>A range of parameter memory with a learning rate of its own.</summary>
/// <param name="Start">First float.</param>
/// <param name="End">Behind its last float.</param>
/// <param name="Factor">Multiplies the learning rate, 0 or more; with 0 the range never changes.</param>
/// <param name="FrozenSteps">Steps at the start of a training in which the range does not change either.</param>
internal readonly record struct RateRange(long Start, long End, double Factor, int FrozenSteps)
{
    /// <summary>Whether a step leaves the range as it is.</summary>
    /// <param name="step">Number of the step, from 1.</param>
    public bool IsFrozen(int step) => Factor == 0 || step <= FrozenSteps;

    /// <summary>Its rate in a step. Steps count from when it began to change, so that Adam's moments, then zero, are corrected in full.</summary>
    /// <param name="rate">The step's learning rate.</param>
    /// <param name="step">Number of the step, from 1.</param>
    public StepRate At(double rate, int step) => IsFrozen(step) ? new StepRate(0, 1) : new StepRate(rate * Factor, step - FrozenSteps);
}
