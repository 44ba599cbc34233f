using System.Collections.Immutable;
using System.Globalization;

namespace Galaxy.Pipeline.Mpi;

/// <summary>What the launcher of a job has told its processes: <c>mpirun</c> and <c>srun</c> do it by environment variables.</summary>
/// <param name="Name">Words for messages: <c>mpirun of Open MPI</c>.</param>
/// <param name="Size">Processes; null if it does not say.</param>
/// <param name="Libraries">Names of the libraries that go with it, the likeliest first.</param>
internal sealed record MpiLauncher(string Name, int? Size, ImmutableArray<string> Libraries)
{
    /// <summary>Open MPI 4 and 5; its development files.</summary>
    private static readonly ImmutableArray<string> _openMpi = ["libmpi.so.40", "libmpi.so", "libmpi.dylib"];

    /// <summary>MPICH, Intel MPI and MVAPICH, which share an interface; MPICH under Debian's name.</summary>
    private static readonly ImmutableArray<string> _mpich = ["libmpi.so.12", "libmpich.so.12", "libmpi.dylib", "msmpi.dll"];

    /// <summary>The launcher of this process; null if there is none, or it has started one process only.</summary>
    /// <param name="variable">The value of an environment variable; null if it is not set.</param>
    public static MpiLauncher? Of(Func<string, string?> variable) => Named(variable) is { Size: not 1 } launcher ? launcher : null;

    /// <summary>Whether a launcher has started this process, be it alone.</summary>
    public static bool IsThere(Func<string, string?> variable) => Named(variable) is not null;

    /// <summary>Whether this process is the first one, as far as the launcher says.</summary>
    public static bool IsFirst(Func<string, string?> variable) =>
        (variable("OMPI_COMM_WORLD_RANK") ?? variable("PMI_RANK") ?? variable("PMIX_RANK") ?? "0") == "0";

    private static MpiLauncher? Named(Func<string, string?> variable) =>
        variable("OMPI_COMM_WORLD_SIZE") is { } openMpi ? new MpiLauncher("mpirun of Open MPI", Number(openMpi), [.. _openMpi, .. _mpich])
        : variable("PMI_SIZE") is { } mpich ? new MpiLauncher("mpirun of MPICH, or srun", Number(mpich), [.. _mpich, .. _openMpi])
        : variable("PMIX_RANK") is not null
            ? new MpiLauncher("srun, or another launcher by PMIx", Number(variable("SLURM_STEP_NUM_TASKS")), [.. _openMpi, .. _mpich])
        : null;

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out int number) ? number : null;
}
