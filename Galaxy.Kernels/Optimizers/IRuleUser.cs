namespace Galaxy.Kernels.Optimizers;

/// <summary>Applies a rule that it gets as a type parameter, so that loops are compiled for that rule.</summary>
internal interface IRuleUser<TResult>
{
    TResult Use<TRule>(TRule rule) where TRule : unmanaged, IUpdateRule;
}
