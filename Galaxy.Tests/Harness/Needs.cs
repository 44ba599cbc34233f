namespace Galaxy.Tests.Harness;

/// <summary>What a test needs of the machine.</summary>
internal enum Need
{
    /// <summary>A POSIX shell.</summary>
    Shell,

    /// <summary>A shell, and a file system whose names may be any bytes.</summary>
    NamesOfBytes,

    /// <summary>A device that is always full.</summary>
    FullDevice,

    /// <summary>A user whom permissions bind.</summary>
    Permissions,
}

/// <summary>Says why a test is skipped.</summary>
internal static class Needs
{
    /// <summary>Null where there is what is needed.</summary>
    public static string? Missing(Need need) => need switch
    {
        Need.Shell => File.Exists("/bin/sh") ? null : "This machine has no POSIX shell.",
        Need.NamesOfBytes => OperatingSystem.IsLinux() ? Missing(Need.Shell) : "File names are always text on this system.",
        Need.FullDevice => File.Exists("/dev/full") ? Missing(Need.Shell) : "This machine has no /dev/full.",
        _ => OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess ? "No permission binds this user." : null,
    };
}

/// <summary>A test that says so where it cannot run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactNeedsAttribute : FactAttribute
{
    public FactNeedsAttribute(Need need) => Skip = Needs.Missing(need);
}

/// <inheritdoc cref="FactNeedsAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryNeedsAttribute : TheoryAttribute
{
    public TheoryNeedsAttribute(Need need) => Skip = Needs.Missing(need);
}
