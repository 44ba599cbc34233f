using System.Diagnostics;

namespace Galaxy.Tests.Cli;

/// <summary>The program in a line of a POSIX shell, where <c>"$@"</c> starts it.</summary>
internal static class GalaxyScript
{
    public static ProcessStartInfo Of(string script) => new("/bin/sh", ["-c", script, "sh", "dotnet", Path.Combine(AppContext.BaseDirectory, "galaxy.dll")])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Runs it to its end.</summary>
    public static (int Code, string Output, string Error) Run(string script)
    {
        using Process process = Process.Start(Of(script))!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Sends a signal by its name, without SIG.</summary>
    public static void Signal(Process process, string signal) => Process.Start("/bin/sh", ["-c", $"kill -{signal} {process.Id}"])!.WaitForExit();
}
