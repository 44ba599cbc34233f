using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Mpi;

/// <summary>This process's place in an MPI job, from joining to leaving it.</summary>
internal sealed unsafe class MpiJob
{
    /// <summary>Names the library, if it is not where systems have it.</summary>
    public const string LibraryVariable = "GALAXY_MPI";

    /// <summary>Ranks that find the same problem end within moments of each other; whoever is alone longer has failed alone.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    private readonly MpiLibrary _mpi;
    private readonly nint _ending;

    private MpiJob(MpiLibrary mpi)
    {
        mpi.Init();
        (_mpi, _ending, Ranks) = (mpi, mpi.Duplicate(), new MpiRanks(mpi));
    }

    /// <summary>The processes.</summary>
    public Ranks Ranks { get; }

    /// <summary>Joins the job that a launcher has started; success without a job if there is no launcher.</summary>
    /// <param name="variable">The value of an environment variable; null if it is not set.</param>
    public static Result<MpiJob?> Join(Func<string, string?> variable) => MpiLauncher.Of(variable) is not { } launcher
        ? Result.Ok<MpiJob?>(null)
        : from found in Load(launcher, variable(LibraryVariable))
          from kind in KindOf(found.Library, found.Name)
          let job = new MpiJob(new MpiLibrary(found.Library, kind))
          from complete in job.Check(launcher, found.Name)
          select (MpiJob?)job;

    /// <summary>Leaves the job when all do. A rank that fails while others work ends them all.</summary>
    /// <param name="code">This process's exit code.</param>
    /// <param name="isAlone">Called if it has failed alone, before the others are ended.</param>
    public void Leave(int code, Action isAlone)
    {
        nint request = 0;
        _mpi.BeginBarrier(_ending, &request);
        long begun = Stopwatch.GetTimestamp();
        while (!_mpi.IsDone(&request))
        {
            if (code != 0 && Stopwatch.GetElapsedTime(begun) > _patience)
            {
                isAlone();
                _mpi.Abort(code);
            }

            Thread.Sleep(1);
        }

        _mpi.Leave();
    }

    private static Result<(nint Library, string Name)> Load(MpiLauncher launcher, string? given)
    {
        ImmutableArray<string> names = given is null ? launcher.Libraries : [given];
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint library))
                return Result.Ok((library, name));
        }

        return new Problem(
            "MPI", $"{launcher.Name} has started this process, but its library cannot be loaded ({string.Join(", ", names)})",
            $"Install it (Debian: libopenmpi3 for openmpi-bin), or name it in {LibraryVariable}");
    }

    private static Result<MpiKind> KindOf(nint library, string name) => MpiLibrary.Version(library) is not { } version
        ? new Problem(name, "it is not an MPI library of version 3 or later", $"Name one in {LibraryVariable}")
        : MpiKind.Of(library, version) is { } kind
            ? Result.Ok(kind)
            : new Problem(name, $"it is neither of Open MPI nor of MPICH's family: {version}", $"Name one of these in {LibraryVariable}");

    /// <summary>A library without its own launcher takes every process for a job of one.</summary>
    private Result<Unit> Check(MpiLauncher launcher, string name)
    {
        if (launcher.Size is null || launcher.Size == Ranks.Count)
            return Result.Done;
        _mpi.Leave();
        return new Problem(
            "MPI", $"{launcher.Name} has started {launcher.Size} processes, but {name} knows of {Ranks.Count}",
            $"Use the launcher that belongs to the library, or name the launcher's library in {LibraryVariable}");
    }
}
