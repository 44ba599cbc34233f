using System.Runtime.InteropServices;
using System.Text;

namespace Galaxy.Pipeline.Mpi;

/// <summary>
/// The functions of the system's MPI that are used, found by name in the loaded library. All are called from one thread. MPI itself ends the job if
/// one fails, unless it is told otherwise.
/// </summary>
internal sealed unsafe class MpiLibrary(nint library, MpiKind kind)
{
    private const int ThreadFunneled = 1;
    private const int LongestVersion = 8192;

    private readonly delegate* unmanaged<int*, byte***, int, int*, int> _init =
        (delegate* unmanaged<int*, byte***, int, int*, int>)Find(library, "MPI_Init_thread");
    private readonly delegate* unmanaged<int> _finalize = (delegate* unmanaged<int>)Find(library, "MPI_Finalize");
    private readonly delegate* unmanaged<nint, int, int> _abort = (delegate* unmanaged<nint, int, int>)Find(library, "MPI_Abort");
    private readonly delegate* unmanaged<nint, int*, int> _rank = (delegate* unmanaged<nint, int*, int>)Find(library, "MPI_Comm_rank");
    private readonly delegate* unmanaged<nint, int*, int> _size = (delegate* unmanaged<nint, int*, int>)Find(library, "MPI_Comm_size");
    private readonly delegate* unmanaged<nint, nint*, int> _duplicate = (delegate* unmanaged<nint, nint*, int>)Find(library, "MPI_Comm_dup");
    private readonly delegate* unmanaged<nint, nint*, int> _barrier = (delegate* unmanaged<nint, nint*, int>)Find(library, "MPI_Ibarrier");
    private readonly delegate* unmanaged<nint*, int*, nint, int> _test = (delegate* unmanaged<nint*, int*, nint, int>)Find(library, "MPI_Test");
    private readonly delegate* unmanaged<nint, int, nint, byte*, int*, int*, nint, nint, int> _gather =
        (delegate* unmanaged<nint, int, nint, byte*, int*, int*, nint, nint, int>)Find(library, "MPI_Allgatherv");
    private readonly delegate* unmanaged<byte*, int, nint, int, int, nint, int> _send =
        (delegate* unmanaged<byte*, int, nint, int, int, nint, int>)Find(library, "MPI_Send");
    private readonly delegate* unmanaged<byte*, int, nint, int, int, nint, nint, int> _receive =
        (delegate* unmanaged<byte*, int, nint, int, int, nint, nint, int>)Find(library, "MPI_Recv");
    private readonly delegate* unmanaged<byte*, int, nint, int, nint, int> _broadcast =
        (delegate* unmanaged<byte*, int, nint, int, nint, int>)Find(library, "MPI_Bcast");

    /// <summary>What a library says about itself, before anything else is called; null if it is no MPI.</summary>
    public static string? Version(nint library)
    {
        if (!NativeLibrary.TryGetExport(library, "MPI_Get_library_version", out nint function))
            return null;
        byte* text = stackalloc byte[LongestVersion];
        int length = 0;
        _ = ((delegate* unmanaged<byte*, int*, int>)function)(text, &length);
        return Encoding.ASCII.GetString(text, Math.Clamp(length, 0, LongestVersion)).TrimEnd('\0');
    }

    /// <summary>Joins the job.</summary>
    public void Init()
    {
        LeaveTheCoreWhileWaiting();
        int provided;
        Check(_init(null, null, ThreadFunneled, &provided));
    }

    /// <summary>Leaves the job, together with all others.</summary>
    public void Leave() => Check(_finalize());

    /// <summary>Ends all processes of the job.</summary>
    public void Abort(int code) => _ = _abort(kind.World, code);

    /// <summary>This process's number in the job.</summary>
    public int Rank()
    {
        int rank;
        Check(_rank(kind.World, &rank));
        return rank;
    }

    /// <summary>Processes in the job.</summary>
    public int Size()
    {
        int size;
        Check(_size(kind.World, &size));
        return size;
    }

    /// <summary>Another communicator of all processes, whose messages do not mix with those of the first.</summary>
    public nint Duplicate()
    {
        nint copy = 0;
        Check(_duplicate(kind.World, &copy));
        return copy;
    }

    /// <summary>Begins to wait for all others.</summary>
    public void BeginBarrier(nint communicator, nint* request) => Check(_barrier(communicator, request));

    /// <summary>The same among the exchanges of the first communicator.</summary>
    public void BeginBarrier(nint* request) => BeginBarrier(kind.World, request);

    /// <summary>Whether what was begun is done.</summary>
    public bool IsDone(nint* request)
    {
        int done;
        Check(_test(request, &done, kind.IgnoredStatus));
        return done != 0;
    }

    /// <summary>Gathers pieces of a buffer on all processes, each where it belongs.</summary>
    public void AllGather(byte* buffer, int* counts, int* starts) =>
        Check(_gather(kind.InPlace, 0, kind.Byte, buffer, counts, starts, kind.Byte, kind.World));

    public void Send(byte* data, int bytes, int to) => Check(_send(data, bytes, kind.Byte, to, 0, kind.World));

    public void Receive(byte* data, int bytes, int from) => Check(_receive(data, bytes, kind.Byte, from, 0, kind.World, kind.IgnoredStatus));

    public void Broadcast(byte* data, int bytes, int from) => Check(_broadcast(data, bytes, kind.Byte, from, kind.World));

    // By default, Open MPI looks for messages all the time, and so takes the core that another rank or thread could use. What the user has set stays.
    // Environment.SetEnvironmentVariable would not do: C does not see it.
    private static void LeaveTheCoreWhileWaiting()
    {
        if (!NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "setenv", out nint function))
            return;
        fixed (byte* name = "OMPI_MCA_mpi_yield_when_idle\0"u8)
        fixed (byte* value = "1\0"u8)
            _ = ((delegate* unmanaged<byte*, byte*, int, int>)function)(name, value, 0);
    }

    /// <exception cref="EntryPointNotFoundException">The library lacks the function.</exception>
    private static nint Find(nint library, string name) => NativeLibrary.GetExport(library, name);

    private static void Check(int error)
    {
        if (error != 0)
            throw new InvalidOperationException($"MPI reports error {error}.");
    }
}
