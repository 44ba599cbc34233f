using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Imaging;

/// <summary>
/// Of a damaged picture we read the pixels that djpeg reads, or refuse it: djpeg's verdicts on mutants are kept in a table, written anew with
/// <c>GALAXY_DJPEG_VERDICTS=1</c> where djpeg is installed.
/// </summary>
public sealed class DjpegAgreementTests
{
    private const int Mutants = 1500;

    /// <summary>What djpeg is silent about (docs/adr/0015-damaged-pictures.md).</summary>
    private static readonly string[] _ownReasons = ["scans are missing", "in no Huffman table", "arithmetic coding", "ends early"];

    private static readonly string[] _names =
    [
        "baseline420.jpg", "baseline411.jpg", "baseline444.jpg", "gray.jpg", "grayProgressive.jpg", "noninterleaved.jpg", "optimized.jpg", "progressive420.jpg",
        "progressive444.jpg", "quality100.jpg", "restart.jpg", "restart444.jpg", "restartProgressive.jpg", "rgb.jpg", "size17x13.jpg",
    ];

    private static string Table => SourceTree.PathOf("Galaxy.Tests/Imaging/DjpegVerdicts.txt");

    [Fact]
    public void Mutants_are_read_with_djpegs_pixels_or_refused()
    {
        if (Environment.GetEnvironmentVariable("GALAXY_DJPEG_VERDICTS") == "1")
            File.WriteAllLines(Table, Mutate().Select(Djpeg.Verdict));
        string[] verdicts = File.ReadAllLines(Table);
        int own = 0;
        foreach ((byte[] mutant, string verdict) in Mutate().Zip(verdicts))
        {
            if (ImageFile.Decode(mutant, "mutant") is Result<Image>.Ok(var image))
                Assert.Equal(verdict, Djpeg.Digest(image));
            else if (verdict != Djpeg.Refused && ++own > 0)
                Assert.Contains(_ownReasons, Fixture.Refuse(mutant).What.Contains);
        }

        Assert.Equal(Mutants, verdicts.Length);
        Assert.InRange(own, 0, Mutants / 50);
    }

    private static IEnumerable<byte[]> Mutate()
    {
        Random random = new(15);
        byte[][] files = [.. _names.Select(Fixture.Bytes)];
        for (int mutant = 0; mutant < Mutants; mutant++)
            yield return JpegMutation.Of(files[random.Next(files.Length)], random);
    }
}
