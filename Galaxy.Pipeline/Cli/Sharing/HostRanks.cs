using System.Globalization;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>The ranks on this host, which share its cores and its memory.</summary>
internal static class HostRanks
{
    /// <summary>Those of Open MPI and of MPICH; without those, all ranks of the job are taken to be on this host.</summary>
    private static readonly string[] _variables =
        ["OMPI_COMM_WORLD_LOCAL_SIZE", "MPI_LOCALNRANKS", "OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "SLURM_STEP_NUM_TASKS"];

    /// <summary>How many there are, at least 1; null if no launcher says it.</summary>
    /// <param name="variable">The value of an environment variable; null if it is not set.</param>
    public static int? Count(Func<string, string?> variable) => _variables
        .Select(name => int.TryParse(variable(name), CultureInfo.InvariantCulture, out int count) && count > 0 ? count : (int?)null)
        .FirstOrDefault(count => count is not null);

    /// <summary>Those that share the work of a verb.</summary>
    public static int Of(Terminal terminal) => Math.Min(Count(terminal.Variable) ?? terminal.Ranks.Count, terminal.Ranks.Count);

    /// <summary>Threads of a rank that batches are shared with.</summary>
    public static Workers Workers(Terminal terminal, int threads) => new(threads, terminal.Ranks) { OnHost = Of(terminal) };

    /// <summary>Threads of a rank that computes by itself, while others on the host do the same.</summary>
    public static Workers OwnWorkers(Terminal terminal, int threads) => new(threads) { OnHost = Of(terminal) };
}
