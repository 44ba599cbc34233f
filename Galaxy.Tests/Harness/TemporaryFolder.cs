using Galaxy.Pipeline.Files;

namespace Galaxy.Tests.Harness;

/// <summary>An empty folder that goes when the test does.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Without links: on macOS the system's folder for such things is one.</summary>
    public string Path { get; } = RealPath.Of(Directory.CreateTempSubdirectory("galaxy-tests-").FullName);

    public string[] Files() => [.. Directory.EnumerateFiles(Path).Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
