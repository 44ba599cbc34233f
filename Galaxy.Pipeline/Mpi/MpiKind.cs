using System.Runtime.InteropServices;

namespace Galaxy.Pipeline.Mpi;

/// <summary>
/// What differs between the two families of libraries: how they name communicators, types and special addresses. Open MPI exports objects, whose
/// addresses are the handles; MPICH, with Intel MPI and MVAPICH, has numbers (the MPICH ABI).
/// </summary>
/// <param name="World">The communicator of all processes.</param>
/// <param name="Byte">The type of a byte.</param>
/// <param name="InPlace">Instead of a buffer: what is sent lies where it is received.</param>
/// <param name="IgnoredStatus">Instead of a status.</param>
internal sealed record MpiKind(nint World, nint Byte, nint InPlace, nint IgnoredStatus)
{
    private static readonly MpiKind _mpich = new(World: 0x44000000, Byte: 0x4c00010d, InPlace: -1, IgnoredStatus: 1);

    /// <summary>The family of a library; null if it is of neither.</summary>
    /// <param name="library">The library, loaded.</param>
    /// <param name="version">What it says about itself.</param>
    public static MpiKind? Of(nint library, string version)
    {
        if (NativeLibrary.TryGetExport(library, "ompi_mpi_comm_world", out nint world)
            && NativeLibrary.TryGetExport(library, "ompi_mpi_byte", out nint type))
            return new MpiKind(world, type, InPlace: 1, IgnoredStatus: 0);
        return IsMpich(version) ? _mpich : null;
    }

    /// <summary>Cray's library names MPICH in the middle of its text.</summary>
    internal static bool IsMpich(string version) =>
        ((string[])["MPICH", "Intel(R) MPI", "MVAPICH"]).Any(name => version.Contains(name, StringComparison.Ordinal));
}
