using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A small sky in class folders and a model that was trained on it for an epoch.</summary>
public sealed class TrainedModel : IDisposable
{
    public const int Images = 60;

    private readonly TemporaryFolder _folder = new();

    public TrainedModel()
    {
        Sky = Path.Combine(_folder.Path, "sky");
        Run = Path.Combine(_folder.Path, "run");
        CommandLine.Must("simulate", "--out", Sky, "--count", $"{Images}", "--mix", "flat");
        CommandLine.Must("train", "--data", Sky, "--epochs", "1", "--crop", "0", "--out", Run);
    }

    public string Sky { get; }

    public string Run { get; }

    public string Model => Path.Combine(Run, "model.safetensors");

    public void Dispose() => _folder.Dispose();
}
