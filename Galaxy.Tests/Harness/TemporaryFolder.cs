using Galaxy.Pipeline.Files;

namespace Galaxy.Tests.Harness;

/// <summary>An empty folder that is deleted after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Without symbolic links: on macOS the temporary folder is one.</summary>
    public string Path { get; } = RealPath.Of(Directory.CreateTempSubdirectory("galaxy-tests-").FullName);

    public string[] Files() => [.. Directory.EnumerateFiles(Path).Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
