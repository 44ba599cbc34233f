namespace Galaxy.Pipeline.Prepared;

/// <summary>Progress of work that begins when some is done already.</summary>
/// <param name="progress">Receives the sum.</param>
/// <param name="done">What is done already.</param>
internal sealed class LaterProgress(IProgress<int> progress, int done) : IProgress<int>
{
    public void Report(int value) => progress.Report(done + value);
}
