using System.Globalization;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A network of tied filters gives a picture one answer in all orientations, after training, too.</summary>
public sealed class TurnedPictureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_trained_network_answers_alike_however_a_picture_is_turned()
    {
        string run = Path.Combine(_folder.Path, "run"), turns = Directory.CreateDirectory(Path.Combine(_folder.Path, "turns")).FullName;
        CommandLine.Must("train", "--network", "GalaxyTurns", "--sample", "40", "--epochs", "2", "--batch", "8", "--crop", "0", "--out", run);
        byte[] pixels = new byte[64 * 64 * 3];
        new Random(8).NextBytes(pixels);
        Image picture = Image.Own(64, 64, pixels);
        for (int orientation = 1; orientation <= 8; orientation++)
            File.WriteAllBytes(Path.Combine(turns, $"{orientation}.png"), PngFile.Encode(Orientation.Apply(picture, orientation)));
        double[][] answers =
        [
            .. CommandLine.Must("predict", run, turns, "--csv").TrimEnd().Split('\n').Skip(1)
                .Select(row => row.Split(',')[3..8].Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray()),
        ];
        Assert.Equal(8, answers.Length);
        Assert.All(answers, answer => Assert.All(answer.Zip(answers[0]), pair => Assert.Equal(pair.Second, pair.First, 1e-4)));
        Assert.InRange(answers[0].Max(), 0.201, 1);
    }
}
