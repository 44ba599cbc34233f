using System.Text;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Catalogs.Arrays;
using Galaxy.Tests.Fuzzing.Mutations;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Imaging;
using Galaxy.Tests.Imaging.Fits;

namespace Galaxy.Tests.Files;

/// <summary>What gzip compressed is read to its last byte: the sum and the length behind the content.</summary>
public sealed class GzipContentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("set.tar.gz")]
    [InlineData("set.csv.gz")]
    [InlineData("set.h5.gz")]
    [InlineData("picture.fits.gz")]
    public void Damage_behind_the_content_is_noticed(string name)
    {
        byte[] file = GzipMutation.Packed(Content(name));
        (byte[] sum, byte[] length) = ([.. file], [.. file]);
        sum[^8] ^= 1;
        length[^1] ^= 1;
        foreach (byte[] damaged in (byte[][])[sum, length, file[..^5]])
            Assert.Contains("what gzip compressed is damaged", ReasonOf(damaged, name), StringComparison.Ordinal);
    }

    /// <summary>Its last rows may be missing; those before are read.</summary>
    [Fact]
    public void Large_table_that_is_cut_off_says_so()
    {
        string rows = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{number}.jpg,{(char)('a' + number % 2)}\n"));
        File.WriteAllBytes(Path.Combine(_folder.Path, "set.csv.gz"), GzipMutation.Packed(Encoding.UTF8.GetBytes("file,label\n" + rows))[..^4000]);
        foreach (string picture in (string[])["0.jpg", "1.jpg"])
            File.WriteAllText(Path.Combine(_folder.Path, picture), picture);
        using Catalog catalog = ArrayFixture.Value(CatalogReader.Open(Path.Combine(_folder.Path, "set.csv.gz"), CatalogOptions.Labeled));
        Assert.Equal(2, catalog.Pictures.Count);
        Assert.Contains("what gzip compressed is damaged", string.Join(' ', catalog.Findings), StringComparison.Ordinal);
    }

    private string ReasonOf(byte[] file, string name)
    {
        if (name.EndsWith("fits.gz", StringComparison.Ordinal))
            return Fixture.Refuse(file, name).What;
        string path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, file);
        return CatalogReader.Open(path, CatalogOptions.Labeled).Match(catalog => string.Join(' ', catalog.Findings), problem => $"{problem}");
    }

    private static byte[] Content(string name)
    {
        if (name.EndsWith("csv.gz", StringComparison.Ordinal))
            return "file,label\n1.jpg,a\n2.jpg,b\n"u8.ToArray();
        if (name.EndsWith("fits.gz", StringComparison.Ordinal))
            return FitsFixture.Bytes("float32.fits");
        if (name.EndsWith("h5.gz", StringComparison.Ordinal))
            return File.ReadAllBytes(ArrayFixture.Path("galaxy10_sdss.h5"));
        return Fuzzing.Forms.CatalogForms.Tar([("a/1.jpg", "1"u8.ToArray()), ("b/2.jpg", "2"u8.ToArray())]);
    }
}
