using System.Diagnostics;

namespace Galaxy.Tests.Harness;

/// <summary>A Python 3 that has numpy, if this machine has one.</summary>
internal static class Numpy
{
    private static readonly string[] Places = ["python3", "/usr/bin/python3", "/usr/local/bin/python3"];

    private static readonly Lazy<string?> Found = new(() => Places.FirstOrDefault(HasNumpy));

    /// <summary>Its program; null if there is none.</summary>
    public static string? Python => Found.Value;

    /// <summary>Runs a script of the repository and returns what it prints.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string script, params IEnumerable<string> arguments)
    {
        (int code, string output, string error) = Start(Python!, [SourceTree.PathOf(script), .. arguments]);
        return code == 0 ? output : throw new InvalidOperationException(error);
    }

    private static bool HasNumpy(string python)
    {
        try
        {
            return Start(python, ["-c", "import numpy"]).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int Code, string Output, string Error) Start(string python, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(python, ["-B", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
