namespace Galaxy.Pipeline.Cli.Console;

/// <summary>Progress in whole numbers of either size.</summary>
internal interface IWorkProgress : IProgress<long>, IProgress<int>
{
    void IProgress<int>.Report(int value) => ((IProgress<long>)this).Report(value);
}
