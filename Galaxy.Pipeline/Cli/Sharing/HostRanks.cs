using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Mpi;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>The ranks on this host, which share its cores and its memory.</summary>
internal static class HostRanks
{
    /// <summary>Those that share the work of a verb.</summary>
    public static int Of(Terminal terminal) => Math.Min(MpiLauncher.OnHost(terminal.Variable) ?? terminal.Ranks.Count, terminal.Ranks.Count);

    /// <summary>Threads of a rank that batches are shared with.</summary>
    public static Workers Workers(Terminal terminal, int threads) => new(threads, terminal.Ranks) { OnHost = Of(terminal) };

    /// <summary>Threads of a rank that computes by itself, while others on the host do the same.</summary>
    public static Workers OwnWorkers(Terminal terminal, int threads) => new(threads) { OnHost = Of(terminal) };
}
