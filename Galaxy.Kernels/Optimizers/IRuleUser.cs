namespace Galaxy.Kernels.Optimizers;

/// <summary>Applies rules that it gets as a type parameter, so that loops are compiled for their type.</summary>
internal interface IRuleUser<TResult>
{
    /// <param name="rules">One for each range of the memory that is updated.</param>
    TResult Use<TRule>(scoped ReadOnlySpan<TRule> rules) where TRule : unmanaged, IUpdateRule;
}
