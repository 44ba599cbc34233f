using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Optimizers;

/// <summary>
/// How gradients change parameters, with PyTorch's meaning of every setting: weight decay λ adds λ·parameter to the gradient
/// (L2) before anything else, except in AdamW. An optimizer holds settings only; its state is passed in, zero before the first step.
/// </summary>
public abstract record Optimizer
{
    private Optimizer() { }

    /// <summary>η, the factor of a step, above 0.</summary>
    public abstract double LearningRate { get; init; }

    /// <summary>λ, 0 or more.</summary>
    public abstract double WeightDecay { get; init; }

    /// <summary>Floats of state that each parameter needs.</summary>
    internal abstract int StateFloatsPerParameter { get; }

    /// <summary>Writes new parameters and new state. The same result, bit for bit, on any number of threads; allocates nothing.</summary>
    /// <param name="workers">The threads to run on.</param>
    /// <param name="memory">What is read and written.</param>
    /// <param name="step">Number of this step, from 1.</param>
    /// <param name="rateFactor">Multiplies the learning rate of this step: a schedule's factor.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    internal void Update(Workers workers, UpdateMemory memory, int step, double rateFactor = 1) =>
        Use<UpdateRun, bool>(new UpdateRun(workers, memory, step), memory, step, rateFactor);

    /// <summary>Passes the rules of these rates to their user.</summary>
    private protected abstract TResult UseRules<TUser, TResult>(TUser user, ReadOnlySpan<StepRate> rates)
        where TUser : IRuleUser<TResult>, allows ref struct;

    /// <summary>Passes the rules of a step, one for each range of the memory, to their user, after checking memory and step.</summary>
    internal TResult Use<TUser, TResult>(TUser user, UpdateMemory memory, int step, double rateFactor)
        where TUser : IRuleUser<TResult>, allows ref struct
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(memory.Gradients.Length, memory.Parameters.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(memory.State.Length, StateFloatsPerParameter * memory.Parameters.Length);
        Span<StepRate> rates = stackalloc StepRate[memory.RangeCount];
        for (int index = 0; index < rates.Length; index++)
            rates[index] = memory.Range(index).At(LearningRate * rateFactor, step);
        TResult result = UseRules<TUser, TResult>(user, rates);
        GC.KeepAlive(memory.Parameters);
        GC.KeepAlive(memory.Gradients);
        GC.KeepAlive(memory.State);
        return result;
    }

    private static TResult UseRules<TOptimizer, TRule, TUser, TResult>(TOptimizer optimizer, TUser user, ReadOnlySpan<StepRate> rates)
        where TRule : unmanaged, IUpdateRule, IRuleOf<TOptimizer, TRule>
        where TUser : IRuleUser<TResult>, allows ref struct
    {
        Span<TRule> rules = stackalloc TRule[rates.Length];
        for (int index = 0; index < rates.Length; index++)
            rules[index] = TRule.Of(optimizer, rates[index]);
        return user.Use<TRule>(rules);
    }

    /// <summary>Plain stochastic gradient descent: p ← p − η·g.</summary>
    public sealed record Sgd(double LearningRate, double WeightDecay) : Optimizer
    {
        internal override int StateFloatsPerParameter => 0;

        private protected override TResult UseRules<TUser, TResult>(TUser user, ReadOnlySpan<StepRate> rates) =>
            UseRules<Sgd, SgdRule, TUser, TResult>(this, user, rates);
    }

    /// <summary>Momentum (Polyak, 1964), without dampening: v ← μ·v + g, p ← p − η·v.</summary>
    /// <param name="Factor">μ, in [0, 1).</param>
    public sealed record Momentum(double LearningRate, double Factor, double WeightDecay) : Optimizer
    {
        internal override int StateFloatsPerParameter => 1;

        private protected override TResult UseRules<TUser, TResult>(TUser user, ReadOnlySpan<StepRate> rates) =>
            UseRules<Momentum, MomentumRule, TUser, TResult>(this, user, rates);
    }

    /// <summary>Nesterov's momentum (Nesterov, 1983; Sutskever et al., 2013): v ← μ·v + g, p ← p − η·(g + μ·v).</summary>
    /// <param name="Factor">μ, in (0, 1).</param>
    public sealed record Nesterov(double LearningRate, double Factor, double WeightDecay) : Optimizer
    {
        internal override int StateFloatsPerParameter => 1;

        private protected override TResult UseRules<TUser, TResult>(TUser user, ReadOnlySpan<StepRate> rates) =>
            UseRules<Nesterov, NesterovRule, TUser, TResult>(this, user, rates);
    }

    /// <summary>Adam (Kingma and Ba, 2015), bias-corrected: m ← β₁·m + (1−β₁)·g, v ← β₂·v + (1−β₂)·g², p ← p − η·m̂/(√v̂ + ε).</summary>
    /// <param name="Beta1">β₁, in [0, 1).</param>
    /// <param name="Beta2">β₂, in [0, 1).</param>
    /// <param name="Epsilon">ε, above 0.</param>
    public sealed record Adam(
        double LearningRate, double WeightDecay, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8) : Optimizer
    {
        internal override int StateFloatsPerParameter => 2;

        private protected override TResult UseRules<TUser, TResult>(TUser user, ReadOnlySpan<StepRate> rates) =>
            UseRules<Adam, AdamRule, TUser, TResult>(this, user, rates);
    }

    /// <summary>
    /// Adam with decoupled weight decay (Loshchilov and Hutter, 2019): p ← (1 − η·λ)·p, then Adam's step, whose gradient excludes the
    /// decay.
    /// </summary>
    /// <param name="Beta1">β₁, in [0, 1).</param>
    /// <param name="Beta2">β₂, in [0, 1).</param>
    /// <param name="Epsilon">ε, above 0.</param>
    public sealed record AdamW(
        double LearningRate, double WeightDecay, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8) : Optimizer
    {
        internal override int StateFloatsPerParameter => 2;

        private protected override TResult UseRules<TUser, TResult>(TUser user, ReadOnlySpan<StepRate> rates) =>
            UseRules<AdamW, AdamWRule, TUser, TResult>(this, user, rates);
    }
}
