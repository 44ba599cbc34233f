using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Mpi;

/// <summary>This process's place in an MPI job, from joining to leaving it.</summary>
internal sealed unsafe class MpiJob
{
    private readonly MpiLibrary _mpi;
    private readonly nint _ending;

    private MpiJob(MpiLibrary mpi)
    {
        mpi.Init();
        (_mpi, _ending, Ranks) = (mpi, mpi.Duplicate(), new MpiRanks(mpi));
    }

    /// <summary>The processes.</summary>
    public MpiRanks Ranks { get; }

    /// <summary>Joins the job that a launcher has started; success without a job if there is no launcher.</summary>
    /// <param name="variable">The value of an environment variable; null if it is not set.</param>
    public static Result<MpiJob?> Join(Func<string, string?> variable) => MpiLauncher.Of(variable) is not { } launcher
        ? Result.Ok<MpiJob?>(null)
        : from found in Load(launcher, variable(MpiLauncher.LibraryVariable))
          from kind in KindOf(found.Library, found.Name)
          let job = new MpiJob(new MpiLibrary(found.Library, kind))
          from complete in job.Check(launcher, found.Name)
          select (MpiJob?)job;

    /// <summary>Leaves the job when all do.</summary>
    /// <param name="code">This process's exit code.</param>
    /// <param name="patience">How long the others may go on before this one ends them; null for as long as they need.</param>
    /// <param name="isAlone">Called before it ends them.</param>
    public void Leave(int code, TimeSpan? patience, Action isAlone)
    {
        nint request = 0;
        _mpi.BeginBarrier(_ending, &request);
        long begun = Stopwatch.GetTimestamp();
        while (!_mpi.IsDone(&request))
        {
            if (Stopwatch.GetElapsedTime(begun) > patience)
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
            $"Install it (Debian: libopenmpi3 for openmpi-bin), or name it in {MpiLauncher.LibraryVariable}; {MpiLauncher.OnItsOwn}");
    }

    private static Result<MpiKind> KindOf(nint library, string name) => MpiLibrary.Version(library) is not { } version
        ? new Problem(name, "it is not an MPI library of version 3 or later", $"Name one in {MpiLauncher.LibraryVariable}")
        : MpiKind.Of(library, version) is { } kind
            ? Result.Ok(kind)
            : new Problem(name, $"it is neither of Open MPI nor of MPICH's family: {version}", $"Name one of these in {MpiLauncher.LibraryVariable}");

    /// <summary>A library without its own launcher takes every process for a job of one.</summary>
    private Result<Unit> Check(MpiLauncher launcher, string name)
    {
        if (launcher.Fits(Ranks.Count))
            return Result.Done;
        _mpi.Leave();
        string started = launcher.Size is { } size ? $"{size} processes" : "this process";
        return new Problem(
            "MPI", $"{launcher.Name} has started {started}, but {name} knows of {Ranks.Count} in all",
            $"Use the launcher that belongs to the library, or name the launcher's library in {MpiLauncher.LibraryVariable}; {MpiLauncher.OnItsOwn}");
    }
}
