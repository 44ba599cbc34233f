using System.Collections.Immutable;
using System.IO.Compression;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Serve.Learning;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Sky;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Labeling;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>The pictures that a model has learned from are found again, wherever they are, and never those of its test.</summary>
public sealed class FormerPicturesTests(LabeledSky sky) : IClassFixture<LabeledSky>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_are_those_of_the_training_part_from_folders_and_from_an_archive()
    {
        string zip = Path.Combine(_folder.Path, "training.zip");
        ZipFile.CreateFromDirectory(sky.Training, zip);
        ImmutableArray<LearningPicture> pictures = Keep(new ImageSource.Catalog(sky.Training)).Value();
        ImmutableArray<LearningPicture> unpacked = Keep(new ImageSource.Catalog(zip)).Value();
        Assert.Equal(pictures.OrderBy(File, StringComparer.Ordinal), unpacked.OrderBy(File, StringComparer.Ordinal));
        using ModelChoice choice = Choice();
        Assert.Equal(choice.Model.Data!.Training.Length, pictures.Length);
        Assert.Equal(pictures.Length, Directory.GetFiles(Path.Combine(_folder.Path, "pictures")).Length);
        Decode decode = Pictures.Decoder(choice.Network.Info.Input, choice.Model.Framing);
        Assert.Equal(
            choice.Model.Data.Training.Order(),
            pictures.Select(picture => FileEntry.Of(Path.Combine(_folder.Path, "pictures", picture.File)))
                .Select(entry => new ImageLoader(decode, threads: 1).Load(entry).Value().Key.Prefix).Order());
    }

    [Fact]
    public void Of_the_simulated_sky_they_are_new_galaxies_of_all_kinds()
    {
        ImmutableArray<LearningPicture> pictures = Keep(new ImageSource.Simulated(SkyMix.Natural, 40)).Value();
        Assert.Equal(50, pictures.Length);
        Assert.Equal(5, pictures.Select(picture => picture.Label).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Other_pictures_are_a_problem()
    {
        Assert.EndsWith("it has no picture that the model learned from. Give --training the pictures of its training.",
            $"{Keep(new ImageSource.Catalog(sky.Others)).Failure()}", StringComparison.Ordinal);
    }


    private static string File(LearningPicture picture) => picture.File;

    private Result<ImmutableArray<LearningPicture>> Keep(ImageSource source)
    {
        using ModelChoice choice = Choice();
        NetworkInfo network = choice.Network.Info;
        return new FormerPictures(_folder.Path, network, choice.Model, threads: 2).Keep(source, labels: 10, seed: 1, CancellationToken.None);
    }

    private ModelChoice Choice() => ModelChoice.Read(sky.Model, network: null, CommandLine.Silent).Value();
}
