using System.IO.Compression;
using System.Text;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files.Numpy;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Catalogs.Arrays;

/// <summary>Arrays that numpy wrote.</summary>
public sealed class NumpyFormTests
{
    [Theory]
    [InlineData("bytes.npz")]
    [InlineData("deflated.npz")]
    [InlineData("onehot.npz")]
    [InlineData("big_endian.npy")]
    [InlineData("fortran.npy")]
    [InlineData("half.npy")]
    [InlineData("signed_unit.npy")]
    public void Every_picture_has_the_pixels_that_were_saved(string name)
    {
        using Catalog catalog = ArrayFixture.Open(name, CatalogOptions.Pictures);

        Assert.Equal(6, catalog.Pictures.Count);
        for (int index = 5; index >= 0; index--)
            Assert.Equal(ArrayFixture.Pixels(index, 12, 10), ArrayFixture.Image(catalog.Pictures[index]).Pixels.ToArray());
    }

    [Fact]
    public void A_rule_is_refused() => Assert.Contains(
        "arrays have none", $"{ArrayFixture.ProblemOf("bytes.npz", new CatalogOptions { Rule = "x.json" })}", StringComparison.Ordinal);

    [Fact]
    public void A_negative_number_is_no_class()
    {
        Assert.Equal(["0", "2"], Galaxy.Pipeline.Catalogs.Arrays.ClassLabels.Of([2, -1, 0], number => $"{number}").Names.AsEnumerable());
        Assert.Null(Galaxy.Pipeline.Catalogs.Arrays.ClassLabels.Of([2, -1, 0], number => $"{number}").Labels[1]);
    }

    [Fact]
    public void Gray_pictures_are_gray()
    {
        using Catalog catalog = ArrayFixture.Open("gray.npy", CatalogOptions.Pictures);

        byte[] color = ArrayFixture.Pixels(4, 12, 10);
        byte[] gray = ArrayFixture.Image(catalog.Pictures[4]).Pixels.ToArray();
        Assert.Equal(Enumerable.Range(0, color.Length).Select(index => color[index / 3 * 3]), gray);
    }

    [Fact]
    public void An_array_may_be_a_single_picture()
    {
        using Catalog catalog = ArrayFixture.Open("single.npy", CatalogOptions.Pictures);

        PictureEntry picture = Assert.Single(catalog.Pictures);
        Assert.Equal(ArrayFixture.Pixels(2, 12, 10), ArrayFixture.Image(picture).Pixels.ToArray());
        Assert.Equal("single.npy#0", picture.Name);
        Assert.StartsWith("1 picture of", catalog.Findings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes.npz", "NumPy arrays (images, labels)", "0 1 2", "0 1 2 0 1 2")]
    [InlineData("deflated.npz", "NumPy arrays (x, y)", "ring spiral", "1 0 1 0 0 1")]
    [InlineData("onehot.npz", "NumPy arrays (data, target)", "round edge spiral", "0 1 2 2 1 0")]
    public void Classes_come_from_the_array_beside_the_pictures(string name, string form, string classes, string labels)
    {
        using Catalog catalog = ArrayFixture.Open(name);

        Assert.Equal(form, catalog.Form);
        Assert.Equal(classes.Split(' '), catalog.Classes);
        Assert.Equal(labels, string.Join(' ', catalog.Pictures.Select(picture => picture.Label)));
    }

    [Fact]
    public void Identifiers_beyond_doubles_stay_whole()
    {
        using Catalog catalog = ArrayFixture.Open("onehot.npz");

        Assert.Equal("587722981736120349", catalog.Pictures[2].Id);
        Assert.Equal("onehot.npz#2", catalog.Pictures[2].Name);
    }

    [Theory]
    [InlineData("objects.npy", "never loaded, since loading may run any code")]
    [InlineData("standardized.npz", "'images': its pictures are standardized already")]
    [InlineData("signed_bytes.npy", "its pictures are int8 from -128 to 127")]
    [InlineData("bands.npz", "'images' (3×5×16×16, float32) have 5 bands")]
    [InlineData("vectors.npz", "there are no pictures inside; it has 'p' (40, float32), 'q' (40, int64)")]
    [InlineData("fractions.npz", "'labels': its value 0.2 (row 1) is no class")]
    [InlineData("gray.npy", "no array has the classes of its 6 pictures")]
    public void What_cannot_be_used_is_refused_with_the_reason(string name, string reason) =>
        Assert.Contains(reason, ArrayFixture.ProblemOf(name).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Where_no_class_is_wanted_none_is_read()
    {
        using Catalog catalog = ArrayFixture.Open("fractions.npz", CatalogOptions.Pictures);

        Assert.Equal(("NumPy arrays (images)", 6, 0), (catalog.Form, catalog.Pictures.Count, catalog.Classes.Length));
    }

    [Fact]
    public void Rows_of_the_same_id_are_kept_counted_and_listed()
    {
        using Catalog catalog = ArrayFixture.Open("bytes.npz", new CatalogOptions { IdColumn = "labels" });

        Assert.Equal((6, 3), (catalog.Pictures.Count, catalog.Notes.Length));
        Assert.Contains("bytes.npz: 3 rows with ids of earlier rows, kept: row 3 '0', row 4 '1', row 5 '2'.", catalog.Findings);
    }

    [Fact]
    public void A_row_whose_id_is_missing_has_its_number()
    {
        RowIds ids = new(["a", "NaN", "", null, "NaN"]);

        Assert.Equal(["a", "1", "2", "3", "4"], Enumerable.Range(0, 5).Select(ids.Of));
        Assert.Empty(ids.Notes("galaxies.npz").Kept);
    }

    /// <summary>5 MB of zeros in some kilobytes.</summary>
    [Fact]
    public void An_array_that_unpacks_to_implausibly_many_bytes_is_refused()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "bomb.npz");
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        using (Stream array = zip.CreateEntry("images.npy").Open())
        {
            array.Write([0x93, .. "NUMPY\u0001\0\u0076\0"u8]);
            array.Write(Encoding.ASCII.GetBytes("{'descr': '|u1', 'fortran_order': False, 'shape': (400, 64, 64, 3), }".PadRight(117) + '\n'));
            array.Write(new byte[400 * 64 * 64 * 3]);
        }

        using Catalog catalog = ArrayFixture.Value(CatalogReader.Open(path, CatalogOptions.Pictures));
        Problem problem = Assert.IsType<Result<PictureContent>.Failed>(catalog.Pictures[0].Read()).Problem;
        Assert.Contains("it unpacks to more than", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_that_no_file_holds_is_refused()
    {
        byte[] head = [0x93, .. "NUMPY"u8, 1, 0, 120, 0, .. Encoding.ASCII.GetBytes(
            "{'descr': '|u1', 'fortran_order': False, 'shape': (9223372036854775807, 64, 64, 3)}".PadRight(120))];

        Assert.Contains("more than any file holds", Assert.Throws<InvalidDataException>(() => NpyHeader.Parse(head)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'descr': '|u1', 'fortran_order': Maybe, 'shape': (2, 3), }", "whether it is in Fortran order")]
    [InlineData("{'descr': '|u1', 'fortran_order': 'False', 'shape': (2, 3), }", "whether it is in Fortran order")]
    [InlineData("{'descr': '|u1', 'fortran_order': 1, 'shape': (2, 3), }", "whether it is in Fortran order")]
    [InlineData("{'descr': '|u1', 'fortran_order': Falsely, 'shape': (2, 3), }", "whether it is in Fortran order")]
    [InlineData("{'descr': '|u1', 'shape': (2, 3), }", "'fortran_order' once")]
    [InlineData("{'descr': '|u1', 'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", "'descr' once")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (2,,3), }", "which shape it has")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (6), }", "which shape it has")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (2 3), }", "which shape it has")]
    public void A_header_that_does_not_say_all_is_refused(string text, string what) =>
        Assert.Equal($"its header does not say {what}", Assert.Throws<InvalidDataException>(() => NpyHeader.Parse(Head(1, text))).Message);

    [Theory]
    [InlineData("()", new long[0])]
    [InlineData("(6,)", new long[] { 6 })]
    [InlineData("(6L, 3)", new long[] { 6, 3 })]
    [InlineData("(6, 3,)", new long[] { 6, 3 })]
    public void A_shape_is_a_tuple(string shape, long[] lengths) =>
        Assert.Equal(lengths, NpyHeader.Parse(Head(1, $"{{'descr': '|u1', 'fortran_order': False, 'shape': {shape}, }}")).Shape);

    [Fact]
    public void A_version_that_is_not_known_is_refused() => Assert.Contains("of version 9.0, which is not known", Assert.Throws<InvalidDataException>(() =>
        NpyHeader.Parse(Head(9, "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }"))).Message, StringComparison.Ordinal);

    /// <summary>The sum stands in the list at the zip's end, 16 bytes behind the beginning of an entry.</summary>
    [Theory]
    [InlineData("bytes.npz", "images")]
    [InlineData("deflated.npz", "x")]
    public void Arrays_whose_checksums_are_wrong_are_refused(string name, string array)
    {
        using TemporaryFolder folder = new();
        byte[] file = File.ReadAllBytes(ArrayFixture.Path(name));
        for (int at = 0; file.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is >= 0 and int next; at += next + 17)
            file[at + next + 16] ^= 1;
        string path = Path.Combine(folder.Path, "set.npz");
        File.WriteAllBytes(path, file);

        Problem problem = CatalogReader.Open(path, CatalogOptions.Pictures).Bind(catalog =>
        {
            using (catalog)
                return catalog.Pictures[0].Read();
        }).Match(_ => throw new InvalidOperationException("It was read."), problem => problem);
        Assert.Contains($"the checksum of {array}.npy is wrong", problem.What, StringComparison.Ordinal);
    }

    private static byte[] Head(byte version, string text) =>
        [0x93, .. "NUMPY"u8, version, 0, (byte)text.Length, 0, .. Encoding.ASCII.GetBytes(text)];

    [Fact]
    public void Arrays_are_named_by_flags()
    {
        Problem unknown = ArrayFixture.ProblemOf("bytes.npz", new CatalogOptions { LabelColumn = "kind" });
        Problem longer = ArrayFixture.ProblemOf("bytes.npz", new CatalogOptions { LabelColumn = "votes" });

        Assert.Contains("it has no array 'kind'; it has 'votes' (2390, int16)", unknown.ToString(), StringComparison.Ordinal);
        Assert.Contains("'votes' (2390, int16) has no value for each of the 6 pictures", longer.ToString(), StringComparison.Ordinal);
    }
}
