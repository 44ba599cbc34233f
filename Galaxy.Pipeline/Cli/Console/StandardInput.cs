using System.Runtime.InteropServices;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>The process's standard input.</summary>
internal static partial class StandardInput
{
    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>Opens it; nothing can be read from one that was closed when the process began.</summary>
    public static Stream Open() => IsClosed() ? Stream.Null : System.Console.OpenStandardInput();

    /// <summary>
    /// Whether the descriptor is the runtime's own, which takes the number of one that was closed. Read as standard input, such a pipe never ends.
    /// What a process inherits is never marked to be closed by exec.
    /// </summary>
    private static bool IsClosed() => !OperatingSystem.IsWindows() && Control(0, GetFlags) is var flags && (flags < 0 || (flags & CloseOnExec) != 0);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command);
}
