using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli;

/// <summary>
/// Ctrl-C, SIGTERM or SIGUSR1: the first asks the work to stop and save what it has. A second Ctrl-C or SIGTERM ends the process at once; mpirun and
/// Slurm pass SIGUSR1 on, possibly twice, so another one changes nothing.
/// </summary>
internal sealed class Interrupt : IDisposable
{
    /// <summary>SIGUSR1, whose number .NET does not name.</summary>
    internal static readonly PosixSignal User = (PosixSignal)(OperatingSystem.IsLinux() ? 10 : 30);

    private readonly CancellationTokenSource _source = new();
    private readonly ImmutableArray<PosixSignalRegistration> _signals;
    private ExitCode _code = ExitCode.Interrupted;

    public Interrupt() => _signals = [.. Signals().Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];

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
        bool isFirst = !_source.IsCancellationRequested;
        context.Cancel = isFirst || context.Signal == User;
        if (!isFirst)
            return;
        _code = context.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted;
        _source.Cancel();
    }

    private static IEnumerable<PosixSignal> Signals()
    {
        yield return PosixSignal.SIGINT;
        yield return PosixSignal.SIGTERM;
        if (!OperatingSystem.IsWindows())
            yield return User;
    }
}
