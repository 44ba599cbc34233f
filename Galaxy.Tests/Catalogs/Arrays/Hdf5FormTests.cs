using System.IO.Compression;
using System.Text;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Catalogs.Arrays;

/// <summary>Files that h5py wrote.</summary>
public sealed class Hdf5FormTests
{
    [Theory]
    [InlineData("galaxy10_decals.h5", 10, 256, 256)]
    [InlineData("galaxy10_sdss.h5", 3, 69, 69)]
    [InlineData("galaxy_mnist.hdf5", 8, 64, 64)]
    [InlineData("galaxy_mnist.hdf5.gz", 8, 64, 64)]
    [InlineData("chunked.h5", 6, 12, 10)]
    [InlineData("latest.h5", 6, 12, 10)]
    [InlineData("lzf.h5", 6, 12, 10)]
    [InlineData("indexes.h5", 6, 12, 10)]
    [InlineData("attributes.h5", 6, 12, 10)]
    [InlineData("checksums.h5", 6, 12, 10)]
    [InlineData("groups.h5", 5, 12, 10)]
    [InlineData("unshrunk.h5", 6, 12, 10)]
    [InlineData("unshrunk_latest.h5", 6, 12, 10)]
    [InlineData("unshrunk_growing.h5", 6, 12, 10)]
    [InlineData("unshrunk_alone.h5", 6, 12, 10)]
    [InlineData("named_types.h5", 6, 12, 10)]
    [InlineData("nested.h5", 6, 12, 10)]
    public void Every_picture_has_the_pixels_that_were_saved(string name, int count, int height, int width)
    {
        using Catalog catalog = ArrayFixture.Open(name);

        Assert.Equal(count, catalog.Pictures.Count);
        for (int index = count - 1; index >= 0; index--)
            Assert.Equal(ArrayFixture.Pixels(index, height, width), ArrayFixture.Image(catalog.Pictures[index]).Pixels.ToArray());
    }

    [Fact]
    public void Several_threads_read_at_once()
    {
        using Catalog catalog = ArrayFixture.Open("chunked.h5");

        Parallel.For(0, 120, new ParallelOptions { MaxDegreeOfParallelism = 4 }, turn => Assert.Equal(
            ArrayFixture.Pixels(turn % 6, 12, 10), ArrayFixture.Image(catalog.Pictures[turn % 6]).Pixels.ToArray()));
    }

    [Theory]
    [InlineData("galaxy10_decals.h5", "Galaxy10 DECaLS (images, ans)", 10, "Merging Galaxies")]
    [InlineData("galaxy10_sdss.h5", "Galaxy10 SDSS (images, ans)", 3, "Disk, Edge-on, Rounded Bulge")]
    [InlineData("galaxy_mnist.hdf5.gz", "GalaxyMNIST (images, labels)", 4, "smooth_cigar")]
    [InlineData("chunked.h5", "HDF5 (images, label)", 2, "spiral")]
    [InlineData("groups.h5", "HDF5 (Img, Label_type)", 2, "1")]
    [InlineData("like_mnist.h5", "HDF5 (images, labels)", 4, "2")]
    [InlineData("like_mnist.npz", "NumPy arrays (images, labels)", 4, "1")]
    public void Classes_have_their_published_names(string name, string form, int classes, string second)
    {
        using Catalog catalog = ArrayFixture.Open(name);

        Assert.Equal(form, catalog.Form);
        Assert.Equal(classes, catalog.Classes.Length);
        Assert.Equal(second, catalog.Classes[1]);
        Assert.Equal(1, catalog.Pictures[classes == 3 ? 2 : classes == 2 && name[0] == 'c' ? 0 : 1].Label);
    }

    /// <summary>The bytes of these numbers would be in another order.</summary>
    [Fact]
    public void A_single_chunk_is_sent_through_no_filter_that_it_was_not_sent_through()
    {
        using Catalog catalog = ArrayFixture.Open("unshrunk_latest.h5");

        Assert.Equal("0 259 518", string.Join(' ', catalog.Classes));
        Assert.Equal([0, 1, 2, 0, 1, 2], catalog.Pictures.Select(picture => (int)picture.Label));
    }

    [Fact]
    public void Names_that_authors_publish_are_said_to_be_theirs()
    {
        using Catalog published = ArrayFixture.Open("galaxy_mnist.hdf5");
        using Catalog other = ArrayFixture.Open("like_mnist.h5");

        Assert.Contains("Taken for GalaxyMNIST: its classes have the names that its authors publish.", published.Findings);
        Assert.DoesNotContain(other.Findings, finding => finding.StartsWith("Taken for", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_whose_checksum_does_not_match_is_not_read()
    {
        using TemporaryFolder folder = new();
        byte[] file = File.ReadAllBytes(ArrayFixture.Path("checksums.h5"));
        file[file.AsSpan().IndexOf(ArrayFixture.Pixels(0, 12, 10).AsSpan(0, 21))] ^= 255;
        string path = Path.Combine(folder.Path, "damaged.h5");
        File.WriteAllBytes(path, file);
        using Catalog catalog = ArrayFixture.Value(CatalogReader.Open(path, CatalogOptions.Labeled));

        Problem problem = Assert.IsType<Result<PictureContent>.Failed>(catalog.Pictures[0].Read()).Problem;
        Assert.Contains("a chunk is damaged: its checksum does not match", problem.What, StringComparison.Ordinal);
        Assert.Equal(ArrayFixture.Pixels(5, 12, 10), ArrayFixture.Image(catalog.Pictures[5]).Pixels.ToArray());
    }

    [Theory]
    [InlineData(512, "512")]
    [InlineData(65536, "65,536")]
    public void A_user_block_is_named(int length, string named)
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "block.h5");
        File.WriteAllBytes(path, [.. new byte[length], .. File.ReadAllBytes(ArrayFixture.Path("lzf.h5"))]);

        Problem problem = Assert.IsType<Result<Catalog>.Failed>(CatalogReader.Open(path, CatalogOptions.Labeled)).Problem;
        Assert.Contains($"HDF5 behind a user block of {named} bytes", problem.What, StringComparison.Ordinal);
        Assert.Contains("h5unjam", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Identifiers_are_texts()
    {
        using Catalog chunked = ArrayFixture.Open("chunked.h5");
        using Catalog groups = ArrayFixture.Open("groups.h5");
        using Catalog legacy = ArrayFixture.Open("legacy.h5", CatalogOptions.Pictures);

        Assert.Equal(("J0005-02", "chunked.h5#1"), (chunked.Pictures[1].Id, chunked.Pictures[1].Name));
        Assert.Equal("data_3", groups.Pictures[3].Id);
        Assert.Equal("9007199254740994", legacy.Pictures[1].Id);
    }

    [Fact]
    public void Measured_light_is_stretched_and_its_last_band_is_red()
    {
        using Catalog catalog = ArrayFixture.Open("legacy.h5", CatalogOptions.Pictures);

        Image image = ArrayFixture.Image(catalog.Pictures[0]);
        Assert.Equal((16, 16), (image.Height, image.Width));
        Assert.Contains("taken as measured light", catalog.Findings[0], StringComparison.Ordinal);
        Assert.NotEqual(image.Pixels[0], image.Pixels[((7 * 16) + 7) * 3]);
    }

    [Theory]
    [InlineData("photometry.hdf5", "there are no pictures inside; it has 'photometry/mag_g_lsst' (9, float64)")]
    [InlineData("soft_link_loop.h5", "it leads in circles")]
    [InlineData("big_endian.h5", "big-endian order, which is not read here. Save them with .astype(\"<f4\")")]
    [InlineData("szip.h5", "'images': it is packed by szip, which is not read here. Save it with compression='gzip'")]
    [InlineData("growing_wide.h5", "'images': an axis behind the first is unlimited, which is not read here if it was saved with libver='latest'")]
    public void What_cannot_be_used_is_refused_with_the_reason(string name, string reason) =>
        Assert.Contains(reason, ArrayFixture.ProblemOf(name).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("elsewhere.h5", "its numbers are in other files")]
    [InlineData("raw_elsewhere.h5", "its numbers are in other files")]
    [InlineData("never_written.h5", "its numbers were never written")]
    public void Numbers_that_are_not_in_the_file_are_refused(string name, string reason)
    {
        using Catalog catalog = ArrayFixture.Open(name);

        Result<PictureContent> read = catalog.Pictures[0].Read();
        Assert.Contains(reason, Assert.IsType<Result<PictureContent>.Failed>(read).Problem.What, StringComparison.Ordinal);
    }

    /// <summary>The other file is there, has what is wanted, and is named by its whole path.</summary>
    [Theory]
    [InlineData("external_raw.h5", "its numbers are in other files")]
    [InlineData("external_texts.h5", "its numbers are in other files")]
    [InlineData("external_link.h5", "it has a link to another file")]
    [InlineData("external_group.h5", "it has ")]
    [InlineData("external_links.h5", "it has a link to another file")]
    public void No_other_file_is_read(string name, string reason)
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, WithPath(File.ReadAllBytes(ArrayFixture.Path(name)), folder.Path));
        File.Copy(ArrayFixture.Path("chunked.h5"), Path.Combine(folder.Path, "chunked.h5"));

        Result<PictureContent> read =
            from catalog in CatalogReader.Open(path, CatalogOptions.Labeled)
            from picture in FirstOf(catalog)
            select picture;
        Assert.Contains(reason, Assert.IsType<Result<PictureContent>.Failed>(read).Problem.What, StringComparison.Ordinal);
    }

    /// <summary>3 MB of zeros in some kilobytes.</summary>
    [Fact]
    public void A_file_that_unpacks_to_implausibly_many_bytes_is_refused()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "bomb.hdf5.gz");
        using (GZipStream packed = new(File.Create(path), CompressionLevel.SmallestSize))
        {
            packed.Write([0x89, .. "HDF\r\n"u8, 0x1A, (byte)'\n']);
            packed.Write(new byte[3 << 20]);
        }

        Result<Catalog> read = CatalogReader.Open(path, CatalogOptions.Pictures);
        Assert.Contains("it unpacks to more than", Assert.IsType<Result<Catalog>.Failed>(read).Problem.What, StringComparison.Ordinal);
    }

    /// <summary>The first axis of the pictures, and of their chunks, made longer by a bit.</summary>
    [Fact]
    public void No_more_pictures_are_listed_than_the_file_can_hold()
    {
        byte[] file = File.ReadAllBytes(ArrayFixture.Path("chunked.h5"));
        foreach (int place in new[] { 835, 2833 })
            file[place] = 4;
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "chunked.h5");
        File.WriteAllBytes(path, file);

        Result<Catalog> read = CatalogReader.Open(path, CatalogOptions.Pictures);
        Assert.Contains("it claims 67,108,870 pictures", Assert.IsType<Result<Catalog>.Failed>(read).Problem.What, StringComparison.Ordinal);
    }

    private static Result<PictureContent> FirstOf(Catalog catalog)
    {
        using (catalog)
            return catalog.Pictures[0].Read();
    }

    /// <summary>Puts the path of <c>chunked.h5</c> where the script left place for one.</summary>
    private static byte[] WithPath(byte[] file, string folder)
    {
        const string name = "/chunked.h5";
        int start = file.AsSpan().IndexOf("xxxxxxxx"u8);
        if (start >= 0)
            Encoding.UTF8.GetBytes(folder.PadRight(240 - name.Length, '/') + name).CopyTo(file, start);
        return file;
    }
}
