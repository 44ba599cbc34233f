namespace Galaxy.Tests.Harness;

/// <summary>What a test requires of the machine.</summary>
internal enum Need
{
    /// <summary>A POSIX shell.</summary>
    Shell,

    /// <summary>A shell, and a file system whose names may be any bytes.</summary>
    NamesOfBytes,

    /// <summary>A device that is always full.</summary>
    FullDevice,

    /// <summary>A user who is subject to permissions.</summary>
    Permissions,

    /// <summary>A user who may create symbolic links.</summary>
    SymbolicLinks,

    /// <summary>A file system that allows control characters and line breaks in names.</summary>
    AnyCharacters,

    /// <summary>Chromium, or a browser made from it.</summary>
    Browser,

    /// <summary>Open MPI's mpirun, and a system that lists the processes it starts.</summary>
    Mpi,

    /// <summary>A file system that distinguishes Unicode normalization forms in names.</summary>
    UnicodeSpellings,
}
