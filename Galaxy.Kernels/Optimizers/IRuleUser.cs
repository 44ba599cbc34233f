namespace Galaxy.Kernels.Optimizers;

/// <summary>Applies a rule whose type it learns when it is called, so that loops are compiled for that rule alone.</summary>
internal interface IRuleUser<TResult>
{
    TResult Use<TRule>(TRule rule) where TRule : unmanaged, IUpdateRule;
}
