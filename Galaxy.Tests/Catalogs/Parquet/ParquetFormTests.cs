using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Parquet;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Harness;
using Parquet;
using Parquet.Schema;

namespace Galaxy.Tests.Catalogs.Parquet;

/// <summary>Files that Apache's C++ library wrote by <c>Fixtures/make_fixtures.cs</c>.</summary>
public sealed class ParquetFormTests
{
    [Theory]
    [InlineData("struct_snappy.parquet")]
    [InlineData("struct_gzip.parquet")]
    [InlineData("struct_zstd.parquet")]
    [InlineData("struct_uncompressed.parquet")]
    public void Pictures_in_structs_are_read_whatever_the_compression(string name)
    {
        using Catalog catalog = Open(name);

        Assert.Equal("Parquet (image, label)", catalog.Form);
        Assert.Equal("smooth featured", string.Join(' ', catalog.Classes));
        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1, 0], catalog.Pictures.Select(picture => (int)picture.Label));
        Assert.Equal(("587722981736120350", $"{name}#3"), (catalog.Pictures[3].Id, catalog.Pictures[3].Name));
        foreach (int row in new[] { 7, 0, 6, 1, 5 })
            Assert.Equal(Picture(row), Encoded(catalog.Pictures[row]));
    }

    [Fact]
    public void A_row_without_a_picture_fails_alone_and_one_without_a_class_is_left_out()
    {
        using Catalog catalog = Open("struct_snappy.parquet");

        Problem problem = Assert.IsType<Result<PictureContent>.Failed>(catalog.Pictures[8].Read()).Problem;
        Assert.Equal("struct_snappy.parquet#8: its row has no picture in column 'image/bytes'. Leave the row out.", problem.ToString());
        Assert.Contains("struct_snappy.parquet: 1 row without a class, left out: row 9 'struct_snappy.parquet#9'.", catalog.Findings);
        Assert.Equal(new RowNote(NoteKind.NoLabel, 9, "struct_snappy.parquet#9"), Assert.Single(catalog.Notes));
    }

    [Fact]
    public void Where_no_class_is_wanted_every_row_is_there_whatever_its_class()
    {
        using Catalog catalog = Open("struct_snappy.parquet", CatalogOptions.Pictures);

        Assert.Equal("Parquet (image)", catalog.Form);
        Assert.Equal((10, 0, 0), (catalog.Pictures.Count, catalog.Classes.Length, catalog.Skipped.Length));
    }

    [Fact]
    public void Rows_of_the_same_id_are_kept_counted_and_listed()
    {
        using Catalog catalog = Open("flat.parquet", new CatalogOptions { IdColumn = "class" });

        Assert.Equal((40, 38), (catalog.Pictures.Count, catalog.Notes.Length));
        Assert.StartsWith(
            "flat.parquet: 38 rows with ids of earlier rows, kept: row 2 'dot', row 3 'line', ", catalog.Findings[0], StringComparison.Ordinal);
        Assert.Equal("flat.parquet: 'galaxy data PATH --problems FILE' lists all of these.", catalog.Findings[1]);
    }

    [Fact]
    public void A_cloned_set_has_the_folders_of_its_tools()
    {
        using TemporaryFolder folder = new();
        foreach (string inner in new[] { "data", ".git", ".cache" })
            Directory.CreateDirectory(Path.Combine(folder.Path, inner));
        File.Copy(PathOf("flat.parquet"), Path.Combine(folder.Path, "data", "train-00000-of-00001.parquet"));

        using Catalog catalog = Assert.IsType<Result<Catalog>.Ok>(CatalogReader.Open(folder.Path, CatalogOptions.Labeled)).Value;
        Assert.Equal("Parquet (image, class)", catalog.Form);
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_left_to_the_forms_of_folders()
    {
        using TemporaryFolder folder = new();

        Assert.Null(new ParquetForm().Open(new CatalogPlace(Path.Combine(folder.Path, "gone"), IsFolder: true, Head: default), CatalogOptions.Labeled));
    }

    [Fact]
    public void Bytes_and_dictionaries_of_texts_are_read()
    {
        using Catalog catalog = Open("flat.parquet");

        Assert.Equal("Parquet (image, class)", catalog.Form);
        Assert.Equal("dot line", string.Join(' ', catalog.Classes));
        Assert.Equal("9007199254741032", catalog.Pictures[39].Id);
        Assert.Equal(Picture(39), Encoded(catalog.Pictures[39]));
    }

    [Fact]
    public void A_folder_of_files_is_one_set_and_only_one_split_of_it()
    {
        using Catalog catalog = Open("shards");

        Assert.Equal("Parquet (image, label) in 2 files", catalog.Form);
        Assert.Equal(18, catalog.Pictures.Count);
        Assert.Equal("train-00001-of-00002.parquet#0", catalog.Pictures[9].Name);
        Assert.Equal("587722981736120357", catalog.Pictures[9].Id);
        Assert.Contains("Left out: 'test' (1 file)", catalog.Findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_named_by_flags()
    {
        Result<Catalog> unknown = Read("flat.parquet", new CatalogOptions { LabelColumn = "kind" });
        using Catalog catalog = Open("flat.parquet", new CatalogOptions { LabelColumn = "class", IdColumn = "class", FileColumn = "image" });

        Assert.Contains("it has no column 'kind'", Assert.IsType<Result<Catalog>.Failed>(unknown).Problem.What, StringComparison.Ordinal);
        Assert.Equal("line", catalog.Pictures[1].Id);
    }

    [Fact]
    public void A_table_names_pictures_beside_it()
    {
        using Catalog catalog = Open("table.parquet");

        Assert.Equal("dot line", string.Join(' ', catalog.Classes));
        Assert.Equal(["dot", "line"], catalog.Pictures.Select(picture => picture.Id));
        Assert.Equal(Picture(1), Encoded(catalog.Pictures[1]));
        Assert.Contains(catalog.Findings, line => line.Contains("row 3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stray.parquet")]
    [InlineData("data/stray.parquet")]
    public async Task A_file_without_pictures_does_not_hide_those_beside_it(string stray)
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, stray);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await WriteMagnitudes(path);
        Problem alone = Assert.IsType<Result<Catalog>.Failed>(CatalogReader.Open(folder.Path, CatalogOptions.Pictures)).Problem;
        File.WriteAllBytes(Path.Combine(folder.Path, "dot.png"), Picture(0));

        using Catalog catalog = Assert.IsType<Result<Catalog>.Ok>(CatalogReader.Open(folder.Path, CatalogOptions.Pictures)).Value;

        Assert.Equal((path, "there are no pictures inside; it has the columns 'magnitude'"), (alone.Thing, alone.What));
        Assert.Equal("dot.png", Path.GetFileName(Assert.Single(catalog.Pictures).Name));
        Assert.Contains($"skipped 1 Parquet file ('{stray}'", Assert.Single(catalog.Skipped).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_does_not_hide_the_pictures_beside_it()
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(Path.Combine(folder.Path, "damaged.parquet"), File.ReadAllBytes(PathOf("flat.parquet"))[..200]);
        Assert.IsType<Result<Catalog>.Failed>(CatalogReader.Open(folder.Path, CatalogOptions.Pictures));
        File.WriteAllBytes(Path.Combine(folder.Path, "dot.png"), Picture(0));

        using Catalog catalog = Assert.IsType<Result<Catalog>.Ok>(CatalogReader.Open(folder.Path, CatalogOptions.Pictures)).Value;

        Assert.Equal("dot.png", Path.GetFileName(Assert.Single(catalog.Pictures).Name));
        Assert.Contains("skipped 1 Parquet file ('damaged.parquet'", Assert.Single(catalog.Skipped).What, StringComparison.Ordinal);
        Assert.Equal("damaged.parquet", Assert.IsType<Result<Catalog>.Failed>(CatalogReader.Open(folder.Path, CatalogOptions.Labeled)).Problem.Thing);
        File.WriteAllText(Path.Combine(folder.Path, "t.csv"), "file,class\ndot.png,E\n");
        using Catalog table = Assert.IsType<Result<Catalog>.Ok>(CatalogReader.Open(folder.Path, CatalogOptions.Labeled)).Value;
        Assert.Equal(["E"], table.Classes.AsEnumerable());
    }

    [Fact]
    public void A_damaged_file_is_no_reason_to_leave_out_the_others()
    {
        using TemporaryFolder folder = new();
        File.Copy(PathOf("flat.parquet"), Path.Combine(folder.Path, "part-0.parquet"));
        File.WriteAllBytes(Path.Combine(folder.Path, "part-1.parquet"), File.ReadAllBytes(PathOf("flat.parquet"))[..200]);
        File.WriteAllBytes(Path.Combine(folder.Path, "dot.png"), Picture(0));
        Assert.Equal("part-1.parquet", Assert.IsType<Result<Catalog>.Failed>(CatalogReader.Open(folder.Path, CatalogOptions.Pictures)).Problem.Thing);
    }

    /// <summary>A list of two billion columns, at which the library would count.</summary>
    [Fact]
    public void Lengths_in_the_footer_are_checked_before_the_library_believes_them()
    {
        byte[] file = File.ReadAllBytes(PathOf("flat.parquet"));
        byte[] lengths = [0xFF, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0];
        lengths.CopyTo(file, file.Length - 175);
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "flat.parquet");
        File.WriteAllBytes(path, file);

        Problem problem = Assert.IsType<Result<Catalog>.Failed>(CatalogReader.Open(path, CatalogOptions.Labeled)).Problem;
        Assert.Contains("its footer is damaged", problem.What, StringComparison.Ordinal);
    }

    /// <summary>The library would take half a gigabyte for the name of the writer, whose field says that it is a number.</summary>
    [Fact]
    public void A_footer_with_a_number_in_the_place_of_a_text_is_refused() =>
        Assert.Contains("its footer is damaged", Assert.IsType<Result<Catalog>.Failed>(Read("hostile/number_for_text.parquet")).Problem.What);

    private static async Task WriteMagnitudes(string path)
    {
        DataField<float> magnitude = new("magnitude", nullable: false);
        await using FileStream file = File.Create(path);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(magnitude), file);
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        await group.WriteAsync<float>(magnitude, Enumerable.Repeat(17.5f, 3).ToArray());
    }

    /// <summary>A file that hyparquet-writer wrote; the library would take all its truth values for zeros.</summary>
    [Fact]
    public void Truth_values_in_run_lengths_are_refused() => Assert.Contains("truth values in run lengths (RLE)",
        Assert.IsType<Result<Catalog>.Failed>(Read("run_lengths.parquet")).Problem.What, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_cut_off_is_said_to_be()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "flat.parquet");
        File.WriteAllBytes(path, File.ReadAllBytes(PathOf("flat.parquet"))[..^100]);

        Problem problem = Assert.IsType<Result<Catalog>.Failed>(CatalogReader.Open(path, CatalogOptions.Labeled)).Problem;
        Assert.Contains("it is cut off", problem.What, StringComparison.Ordinal);
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Catalogs", "Parquet", "Fixtures", name);

    private static Result<Catalog> Read(string name, CatalogOptions? options = null) => CatalogReader.Open(PathOf(name), options ?? CatalogOptions.Labeled);

    private static Catalog Open(string name, CatalogOptions? options = null) => Assert.IsType<Result<Catalog>.Ok>(Read(name, options)).Value;

    private static byte[] Picture(int row) => File.ReadAllBytes(PathOf(row % 2 == 0 ? "dot.png" : "line.png"));

    private static byte[] Encoded(PictureEntry entry) =>
        Assert.IsType<PictureContent.Encoded>(Assert.IsType<Result<PictureContent>.Ok>(entry.Read()).Value).File.ToArray();
}
