using System.Runtime.CompilerServices;

namespace Galaxy.Tests.Harness;

/// <summary>The files of the repository, found by the path that the compiler writes into the tests.</summary>
internal static class SourceTree
{
    /// <summary>The repository's folder.</summary>
    /// <exception cref="InvalidOperationException">The tests were built with mapped paths, or moved since.</exception>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder by its path from the root, with forward slashes.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The path of a file from the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
        return File.Exists(Path.Combine(root, "Galaxy.sln"))
            ? root
            : throw new InvalidOperationException(
                $"The source tree is not at '{root}'. Build the tests where they run, without ContinuousIntegrationBuild or PathMap.");
    }
}
