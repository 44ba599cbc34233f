using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A model that was trained for an epoch on a small sky and frames by light, and other galaxies in class folders.</summary>
public sealed class ShiftedModel : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ShiftedModel()
    {
        CommandLine.Must("simulate", "--out", Sky, "--count", "25", "--mix", "flat", "--crop", "0", "--size", "60", "--seed", "5");
        CommandLine.Must("train", "--network", "Galaxy32", "--sample", "60", "--mix", "flat", "--epochs", "1", "--crop", "auto", "--validation", "0", "--out", Run);
    }

    public string Sky => Path.Combine(_folder.Path, "sky");

    public string Run => Path.Combine(_folder.Path, "run");

    public void Dispose() => _folder.Dispose();
}
