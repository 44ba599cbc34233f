using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>The words that start this program in a shell, in the way it was started.</summary>
internal static class ProgramCommand
{
    /// <summary>The command of the tool.</summary>
    public const string Tool = "galaxy";

    private const string Host = "dotnet";

    private static StringComparison OfPaths => OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The words that start the program of this process.</summary>
    public static ImmutableArray<string> OfProcess() => Of(
        Environment.ProcessPath ?? Tool,
        Environment.GetCommandLineArgs()[0],
        Environment.GetEnvironmentVariable("PATH") ?? "",
        Environment.CurrentDirectory);

    /// <summary><c>galaxy</c> for the tool and for a program on the PATH; <c>dotnet run</c> in a source tree; else the path.</summary>
    /// <param name="process">Path of the executable: the program itself, or <c>dotnet</c>.</param>
    /// <param name="assembly">Path of the program's assembly.</param>
    /// <param name="searchPath">The folders that a shell searches for commands.</param>
    /// <param name="folder">The current folder.</param>
    public static ImmutableArray<string> Of(string process, string assembly, string searchPath, string folder)
    {
        string name = Path.GetFileNameWithoutExtension(process);
        if (name == Host)
            return [Host, IsLocalTool(assembly) ? Tool : assembly];
        if (IsFound(process, searchPath))
            return [name];
        return ProjectOf(process) is { } project ? [Host, "run", "--project", Shortest(project, folder), "--"] : [process];
    }

    /// <summary>A tool's package holds its settings beside the assembly.</summary>
    private static bool IsLocalTool(string assembly) => File.Exists(Path.Combine(Path.GetDirectoryName(assembly) ?? "", "DotnetToolSettings.xml"));

    private static bool IsFound(string process, string searchPath) => searchPath
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, Path.GetFileName(process)))
        .FirstOrDefault(File.Exists) is { } first && string.Equals(RealPath.Of(first), RealPath.Of(process), OfPaths);

    /// <summary>The project that <c>dotnet run</c> built the program from: the program lies in its <c>bin/Debug/net10.0</c>.</summary>
    private static string? ProjectOf(string process) =>
        Path.GetDirectoryName(Path.GetDirectoryName(process)) is { } configuration
        && Path.GetFileName(configuration) == "Debug"
        && Path.GetDirectoryName(Path.GetDirectoryName(configuration)) is { } project
        && File.Exists(Path.Combine(project, "Galaxy.Pipeline.csproj")) ? project : null;

    private static string Shortest(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var relative && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : path;
}
