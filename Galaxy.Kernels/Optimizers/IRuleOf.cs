namespace Galaxy.Kernels.Optimizers;

/// <summary>A rule that is made from an optimizer's settings.</summary>
/// <typeparam name="TOptimizer">The optimizer.</typeparam>
/// <typeparam name="TSelf">The rule.</typeparam>
internal interface IRuleOf<in TOptimizer, out TSelf>
{
    /// <summary>The rule of a step.</summary>
    static abstract TSelf Of(TOptimizer optimizer, StepRate at);
}
