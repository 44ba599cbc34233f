using Galaxy.Tests.Browser;

namespace Galaxy.Tests.Harness;

/// <summary>Says why a test is skipped.</summary>
internal static class Needs
{
    private static readonly Lazy<bool> LinksCanBeMade = new(CanMakeLinks);

    /// <summary>Null if the requirement is met.</summary>
    public static string? Missing(Need need) => need switch
    {
        Need.Shell => File.Exists("/bin/sh") ? null : "This machine has no POSIX shell.",
        Need.NamesOfBytes => OperatingSystem.IsLinux() ? Missing(Need.Shell) : "File names are always text on this system.",
        Need.FullDevice => File.Exists("/dev/full") ? Missing(Need.Shell) : "This machine has no /dev/full.",
        Need.SymbolicLinks => LinksCanBeMade.Value ? null : "This user may not make symbolic links.",
        Need.AnyCharacters => OperatingSystem.IsWindows() ? "File names have no control characters on this system." : null,
        Need.Browser => Chromium.Path is null ? $"This machine has no Chromium; Debian's chromium has it, and {Chromium.Variable} may name another." : null,
        Need.Mpi => OperatingSystem.IsLinux() && OnPath.Find("mpirun") is not null ? null : "This machine has no mpirun; Debian's openmpi-bin has it.",
        Need.UnicodeSpellings => OperatingSystem.IsMacOS() ? "Both Unicode spellings of a name are one file on this system." : null,
        _ => OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess ? "No permission binds this user." : null,
    };

    private static bool CanMakeLinks()
    {
        using TemporaryFolder folder = new();
        try
        {
            File.CreateSymbolicLink(Path.Combine(folder.Path, "link"), "nowhere");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
