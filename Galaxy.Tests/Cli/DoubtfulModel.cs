using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A model with enough validation pictures for promises, other galaxies of the same sky, and pictures of noise.</summary>
public sealed class DoubtfulModel : IDisposable
{
    public const int Galaxies = 60;

    private const int Noises = 12;

    private readonly TemporaryFolder _folder = new();

    public DoubtfulModel()
    {
        CommandLine.Must("simulate", "--out", Sky, "--count", $"{Galaxies}", "--size", "96", "--seed", "5");
        CommandLine.Must("train", "--network", "Galaxy32", "--sample", "240", "--epochs", "4", "--lr", "0.0005", "--validation", "0.3", "--crop", "0",
            "--abstain", "0.9", "--out", Run);
        Directory.CreateDirectory(Noise);
        Random random = new(1);
        for (int index = 0; index < Noises; index++)
        {
            byte[] pixels = new byte[96 * 96 * 3];
            random.NextBytes(pixels);
            File.WriteAllBytes(Path.Combine(Noise, $"{index}.png"), PngFile.Encode(Image.Own(96, 96, pixels)));
        }
    }

    public string Sky => Path.Combine(_folder.Path, "sky");

    public string Noise => Path.Combine(_folder.Path, "noise");

    public string Run => Path.Combine(_folder.Path, "run");

    public string Model => Path.Combine(Run, "model.safetensors");

    public void Dispose() => _folder.Dispose();
}
