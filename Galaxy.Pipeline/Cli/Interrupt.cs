using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli;

/// <summary>Ctrl-C or SIGTERM: the first asks the work to stop and save what it has, the second ends the process at once.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly ImmutableArray<PosixSignalRegistration> _signals;
    private ExitCode _code = ExitCode.Interrupted;

    public Interrupt() => _signals = [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        .Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];

    /// <summary>Canceled at the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The process's exit code for a verb's: an interrupted one tells by which signal.</summary>
    public ExitCode Of(ExitCode code) => code == ExitCode.Interrupted ? _code : code;

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
        _source.Dispose();
    }

    internal void OnSignal(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        if (!context.Cancel)
            return;
        _code = context.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted;
        _source.Cancel();
    }
}
