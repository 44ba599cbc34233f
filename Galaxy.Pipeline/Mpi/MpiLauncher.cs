using System.Collections.Immutable;
using System.Globalization;

namespace Galaxy.Pipeline.Mpi;

/// <summary>What the launcher of a job has told its processes: <c>mpirun</c> and <c>srun</c> do it by environment variables.</summary>
/// <param name="Name">Words for messages: <c>mpirun of Open MPI</c>.</param>
/// <param name="Size">Processes; null if it does not say.</param>
/// <param name="Libraries">Names of the libraries that go with it, the likeliest first.</param>
internal sealed record MpiLauncher(string Name, int? Size, ImmutableArray<string> Libraries)
{
    /// <summary>Names the library, if it is not where systems have it, or says <see cref="Off"/>.</summary>
    public const string LibraryVariable = "GALAXY_MPI";

    /// <summary>Instead of a library: no process joins the others.</summary>
    public const string Off = "off";

    /// <summary>The way out, for messages.</summary>
    public const string OnItsOwn = $"with {LibraryVariable}={Off}, each process works on its own";

    /// <summary>Open MPI 4 and 5; its development files.</summary>
    private static readonly ImmutableArray<string> _openMpi = ["libmpi.so.40", "libmpi.so", "libmpi.dylib"];

    /// <summary>MPICH, Intel MPI and MVAPICH, which share an interface; MPICH under Debian's name.</summary>
    private static readonly ImmutableArray<string> _mpich = ["libmpi.so.12", "libmpich.so.12", "libmpi.dylib"];

    private const string OpenMpiSize = "OMPI_COMM_WORLD_SIZE";
    private const string MpichSize = "PMI_SIZE";
    private const string SlurmSize = "SLURM_STEP_NUM_TASKS";

    /// <summary>How many processes a host has, by Open MPI and by MPICH; without those, all of the job are taken to be on this host.</summary>
    private static readonly ImmutableArray<string> _hostSizes = ["OMPI_COMM_WORLD_LOCAL_SIZE", "MPI_LOCALNRANKS", OpenMpiSize, MpichSize, SlurmSize];

    /// <summary>The launcher of this process; null if there is none, or it has started one process only.</summary>
    /// <param name="variable">The value of an environment variable; null if it is not set.</param>
    public static MpiLauncher? Of(Func<string, string?> variable) =>
        !IsOff(variable) && Named(variable) is { Size: not 1 } launcher ? launcher : null;

    /// <summary>Whether this process's terminal is the launcher's, which only passes text on; Open MPI gives one even to a single process.</summary>
    public static bool OwnsTerminal(Func<string, string?> variable) => Named(variable) is { Size: not 1 } || variable(OpenMpiSize) is not null;

    /// <summary>This process's number, as far as the launcher says.</summary>
    public static int? Rank(Func<string, string?> variable) =>
        Number(variable("OMPI_COMM_WORLD_RANK") ?? variable("PMI_RANK") ?? variable("PMIX_RANK"));

    /// <summary>Processes of the job on this host, at least 1; null if no launcher says it.</summary>
    public static int? OnHost(Func<string, string?> variable) =>
        _hostSizes.Select(name => Number(variable(name))).FirstOrDefault(count => count > 0);

    /// <summary>What the first of several processes has to say if srun has started them without telling them of each other.</summary>
    public static string? Caution(Func<string, string?> variable) =>
        !IsOff(variable) && Named(variable) is null && Number(variable(SlurmSize)) is > 1 and var count && variable("SLURM_PROCID") == "0"
            ? $"srun has started {count} processes that know nothing of each other, so each does all the work. For one job: srun --mpi=pmix. "
                + $"If that is meant: {LibraryVariable}={Off}."
            : null;

    /// <summary>Whether this many processes are those that were started; a launcher that does not say has started more than one.</summary>
    public bool Fits(int count) => Size is { } size ? count == size : count > 1;

    private static MpiLauncher? Named(Func<string, string?> variable) =>
        variable(OpenMpiSize) is { } openMpi ? new MpiLauncher("mpirun of Open MPI", Number(openMpi), [.. _openMpi, .. _mpich])
        : variable(MpichSize) is { } mpich ? new MpiLauncher("mpirun of MPICH, or srun", Number(mpich), [.. _mpich, .. _openMpi])
        : variable("PMIX_RANK") is not null
            ? new MpiLauncher("srun, or another launcher by PMIx", Number(variable(SlurmSize)), [.. _openMpi, .. _mpich])
        : null;

    private static bool IsOff(Func<string, string?> variable) =>
        string.Equals(variable(LibraryVariable), Off, StringComparison.OrdinalIgnoreCase);

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out int number) ? number : null;
}
