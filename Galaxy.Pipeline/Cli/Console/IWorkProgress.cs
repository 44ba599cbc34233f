namespace Galaxy.Pipeline.Cli.Console;

/// <summary>Is told how many are done, by whoever counts in whatever integers.</summary>
internal interface IWorkProgress : IProgress<long>, IProgress<int>
{
    void IProgress<int>.Report(int value) => ((IProgress<long>)this).Report(value);
}
