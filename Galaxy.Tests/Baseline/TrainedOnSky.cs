using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Baseline;

/// <summary>A model with a temperature, and pictures to predict.</summary>
public sealed class TrainedOnSky : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TrainedOnSky()
    {
        CommandLine.Must("simulate", "--out", Pictures, "--count", "10", "--mix", "flat", "--size", "96", "--seed", "3");
        CommandLine.Must("train", "--network", "Galaxy32", "--sample", "160", "--epochs", "4", "--lr", "0.0005", "--validation", "0.4", "--crop", "80", "--out", Run);
    }

    public string Pictures => Path.Combine(_folder.Path, "sky");

    public string Run => Path.Combine(_folder.Path, "run");

    public void Dispose() => _folder.Dispose();
}
