using System.Text;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Tests.Data;

namespace Galaxy.Tests.Models;

/// <summary>A model file's record of the pictures it was trained and tested on.</summary>
public sealed class DataManifestTests
{
    private static readonly DataManifest Manifest = new(new string('a', 64), 424, [1, 2, 2, ulong.MaxValue], [3], [4, 5], [1, 0]);

    [Fact]
    public void Manifest_survives_the_file_and_a_file_may_have_none()
    {
        DataManifest read = Read(File(Manifest)).Data!;
        Assert.Equal((Manifest.Fingerprint, Manifest.TypicalSide, 7), (read.Fingerprint, read.TypicalSide, read.Count));
        Assert.Equal(Manifest.Training.AsEnumerable(), read.Training);
        Assert.Equal(Manifest.Validation.AsEnumerable(), read.Validation);
        Assert.Equal(Manifest.Test.AsEnumerable(), read.Test);
        Assert.Equal(Manifest.TestLabels.AsEnumerable(), read.TestLabels);
        Assert.Null(Read(ModelFile.ToBytes(TinyNetwork.Model(), TinyNetwork.Info)).Data);
    }

    [Fact]
    public void Classes_beyond_the_first_256_survive_the_file()
    {
        DataManifest many = Manifest with { TestLabels = [999, 255] };

        Assert.Equal(many.TestLabels.AsEnumerable(), Read(File(many)).Data!.TestLabels);
    }

    [Fact]
    public void Parts_are_the_first_bytes_of_content_keys_in_the_order_of_the_part_and_the_side_is_the_median_of_training()
    {
        LabeledImage[] images = [.. Enumerable.Range(0, 6).Select(number => Datasets.Image(0, number, $"a/{number}.png") with { Side = 100 + number })];
        Dataset Part(params int[] numbers) => new(["a"], [.. numbers.Select(number => images[number])]);
        DataManifest manifest = DataManifest.Of(new Split(Part(3, 1, 0, 2), Part(5), Part(4)));
        Assert.Equal(101, manifest.TypicalSide);
        Assert.Equal(((int[])[3, 1, 0, 2]).Select(Key), manifest.Training.AsEnumerable());
        Assert.Equal(Key(5), Assert.Single(manifest.Validation));
        Assert.Equal(Key(4), Assert.Single(manifest.Test));

        ulong Key(int number) => Convert.ToUInt64($"{images[number].Key}"[..16], 16);
    }

    [Fact]
    public void Fingerprint_is_of_contents_and_classes_and_not_of_names_and_order()
    {
        Dataset images = Of(Datasets.Image(0, 1, "a/1.png"), Datasets.Image(1, 2, "b/2.png"));
        Assert.Equal(images.ContentFingerprint(), Of(Datasets.Image(1, 2, "b/x.png"), Datasets.Image(0, 1, "a/y.png") with { Side = 9 }).ContentFingerprint());
        Assert.NotEqual(images.ContentFingerprint(), Of(Datasets.Image(0, 1, "a/1.png"), Datasets.Image(0, 2, "b/2.png")).ContentFingerprint());
        Assert.NotEqual(images.ContentFingerprint(), Of(Datasets.Image(0, 1, "a/1.png"), Datasets.Image(1, 3, "b/2.png")).ContentFingerprint());

        static Dataset Of(params LabeledImage[] images) => new(["a", "b"], [.. images]);
    }

    [Theory]
    [InlineData("folder", "fodder")]
    [InlineData("folder", "simulated sky")]
    [InlineData("aaaaaaaa", "aaaaaaa")]
    [InlineData("aaaaaaaa", "aaaaAaaa")]
    [InlineData(":424", ":0")]
    [InlineData(":424", ":1e99999999999")]
    [InlineData("AAAAAAAAAAM=", "AAAAAAAAAA==")]
    [InlineData("AAAAAAAAAAM=", "AAAAAAAAAA*=")]
    [InlineData("AAAAAAAAAAM=", "AAAAAAAAAAI=")]
    [InlineData("AAAAAAAAAAM=", "AAAAAAAAAAQ=")]
    [InlineData("AQA=", "AQ==")]
    [InlineData("testLabels", "testLables")]
    [InlineData("validation", "valuation")]
    [InlineData("{\\u0022source", "null{\\u0022source")]
    public void Manifest_that_is_none_is_refused(string old, string changed)
    {
        string text = Encoding.Latin1.GetString(File(Manifest));
        int start = text.IndexOf("\"data\":", StringComparison.Ordinal);
        int at = text.IndexOf(old, start, StringComparison.Ordinal);
        Assert.True(at > 0, text[start..(start + 400)]);
        byte[] file = Encoding.Latin1.GetBytes(text.Remove(at, old.Length).Insert(at, changed));
        BitConverter.TryWriteBytes(file, BitConverter.ToInt64(file) + changed.Length - old.Length);
        Problem problem = Assert.IsType<Result<Model>.Failed>(ModelFile.Read(file, "m", TinyNetwork.Info)).Problem;
        Assert.Contains("metadata's 'data'", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Manifest_of_a_simulated_sky_has_as_many_images_as_the_sky()
    {
        Assert.Equal(7, Read(File(Sky(7))).Data!.Count);
        Assert.Contains("metadata's 'data'", Assert.IsType<Result<Model>.Failed>(ModelFile.Read(File(Sky(8)), "m", TinyNetwork.Info)).Problem.What, StringComparison.Ordinal);

        static Model Sky(int count) =>
            TinyNetwork.Model() with { Images = new TrainingImages(0.2, 0.2, count, "flat"), Data = Manifest with { TypicalSide = null } };
    }

    [Fact]
    public void Mutated_manifests_are_read_or_refused()
    {
        byte[] file = File(Manifest);
        for (ulong seed = 0; seed < 2000; seed++)
        {
            RandomStream random = new(seed);
            Assert.NotNull(ModelFile.Read(Mutation.Of(file, ref random), "m", TinyNetwork.Info));
        }
    }

    private static byte[] File(DataManifest manifest) => File(TinyNetwork.Model() with { Data = manifest });

    private static byte[] File(Model model) => ModelFile.ToBytes(model, TinyNetwork.Info);

    private static Model Read(byte[] file) => Assert.IsType<Result<Model>.Ok>(ModelFile.Read(file, "m", TinyNetwork.Info)).Value;
}
