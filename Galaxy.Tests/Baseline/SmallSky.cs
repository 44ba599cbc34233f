using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Baseline;

/// <summary>A few pictures of the simulated sky in class folders.</summary>
public sealed class SmallSky : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallSky() => CommandLine.Must("simulate", "--out", Folder, "--count", "40", "--mix", "flat", "--size", "96", "--seed", "3");

    public string Folder => Path.Combine(_folder.Path, "sky");

    public void Dispose() => _folder.Dispose();
}
