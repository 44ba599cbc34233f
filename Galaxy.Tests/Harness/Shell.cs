using System.Diagnostics;

namespace Galaxy.Tests.Harness;

/// <summary>Does with files what .NET cannot: pipes, and names that are not UTF-8.</summary>
internal static class Shell
{
    /// <summary>Runs a line in a folder.</summary>
    public static void Run(string folder, string line)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", line]) { WorkingDirectory = folder })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
