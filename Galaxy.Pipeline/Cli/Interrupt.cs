namespace Galaxy.Pipeline.Cli;

/// <summary>Ctrl-C: the first asks the work to end and save what it has, the second ends the process.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public Interrupt() => Console.CancelKeyPress += OnCancel;

    /// <summary>Fires at the first Ctrl-C.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        _source.Dispose();
    }

    private void OnCancel(object? sender, ConsoleCancelEventArgs cancel)
    {
        cancel.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
