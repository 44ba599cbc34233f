using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using static Galaxy.Tests.Catalogs.FolderOfFiles;

namespace Galaxy.Tests.Catalogs;

/// <summary>Tables of pictures as people keep them.</summary>
public sealed class TableFolderTests : IDisposable
{
    private readonly FolderOfFiles _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_of_kaggle_is_labeled_by_the_five_class_rule_beside_the_published_counts()
    {
        _folder.Pictures("images_training_rev1/100008.jpg", "images_training_rev1/100023.jpg", "images_training_rev1/100053.jpg", "images_test_rev1/1.jpg")
            .Text("training_solutions_rev1.csv", Votes.Kaggle(',', ("100008", "spiral"), ("100023", "edge-on"), ("100053", "none"), ("100078", "spiral")));
        using Catalog catalog = _folder.Open();
        Assert.Equal("Kaggle's Galaxy Zoo", catalog.Form);
        Assert.Equal(["edge-on", "spiral"], catalog.Classes.AsEnumerable());
        Assert.Equal(["100008:spiral", "100023:edge-on"], Labels(catalog));
        Assert.Contains(catalog.Findings, line => line.Contains("1 of 4 rows have a picture and are of no class by the rule", StringComparison.Ordinal));
        Assert.Contains(catalog.Findings, line => line.Contains("3 of 4 rows have a class (published: 28,790 of 61,578)", StringComparison.Ordinal)
            && line.Contains("completely round smooth 0 (8,434)", StringComparison.Ordinal) && line.Contains("edge-on 1 (3,903)", StringComparison.Ordinal));
        Assert.Contains(catalog.Findings, line => line.EndsWith("1 row without a picture, left out: line 5 '100078'.", StringComparison.Ordinal));
    }

    [Fact]
    public void Row_of_a_negative_class_is_of_none()
    {
        _folder.Pictures("a.jpg", "b.jpg", "c.jpg").Text("t.csv", "file,class\na.jpg,-1\nb.jpg,0\nc.jpg,1\n");
        using Catalog catalog = _folder.Open();
        Assert.Equal(["0", "1"], catalog.Classes.AsEnumerable());
    }

    [Fact]
    public void Whole_numbers_are_the_same_class_however_they_are_written()
    {
        _folder.Pictures("a.jpg", "b.jpg", "c.jpg").Text("t.csv", "file,class\na.jpg,1.0\nb.jpg,1\nc.jpg,2.00\n");
        using Catalog catalog = _folder.Open();
        Assert.Equal(["1", "2"], catalog.Classes.AsEnumerable());
    }

    [Fact]
    public void Column_of_measurements_is_refused_with_the_remedy()
    {
        _folder.Pictures("a.jpg", "b.jpg", "c.jpg").Text("t.csv", "file,class\na.jpg,0.37\nb.jpg,1\nc.jpg,nan\n");
        Problem problem = Assert.IsType<Result<Catalog>.Failed>(CatalogReader.Open(_folder.PathOf("t.csv"), CatalogOptions.Labeled)).Problem;
        Assert.Equal("column 'class': its value 0.37 is no class; classes are whole numbers or texts", problem.What);
        Assert.Contains("--label-column", problem.Remedy, StringComparison.Ordinal);
        Assert.Contains("--rule", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_not_UTF8_are_told_and_left_out()
    {
        _folder.Pictures("a.jpg", "b.jpg", "c.jpg");
        File.WriteAllBytes(_folder.PathOf("t.csv"), System.Text.Encoding.Latin1.GetBytes("file,class,note\na.jpg,E,é\nb.jpg,spirále,\né.jpg,E,\nc.jpg,S,\n"));
        using Catalog catalog = _folder.Open();
        Assert.Equal(["E", "S"], catalog.Classes.AsEnumerable());
        Assert.Contains(catalog.Findings, line => line.EndsWith(
            "2 rows whose text is not UTF-8 (save the table as UTF-8: iconv -f latin1 -t utf-8), left out: line 3 'spir\uFFFDle', line 4 '\uFFFD.jpg'.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    public void Table_in_UTF16_is_read_by_its_byte_order_mark_and_refused_without_one(string name, bool hasMark)
    {
        System.Text.Encoding encoding = System.Text.Encoding.GetEncoding(name);
        byte[] text = encoding.GetBytes("file,class\na.jpg,spirále\nb.jpg,E\n");
        _folder.Pictures("a.jpg", "b.jpg");
        File.WriteAllBytes(_folder.PathOf("t.csv"), hasMark ? [.. encoding.GetPreamble(), .. text] : text);
        Result<Catalog> read = CatalogReader.Open(_folder.PathOf("t.csv"), CatalogOptions.Labeled);
        if (!hasMark)
        {
            Assert.Equal("its first line has zero bytes, as UTF-16 without a byte order mark has", Assert.IsType<Result<Catalog>.Failed>(read).Problem.What);
            return;
        }

        using Catalog catalog = Assert.IsType<Result<Catalog>.Ok>(read).Value;
        Assert.Equal(["E", "spirále"], catalog.Classes.AsEnumerable());
    }

    [Fact]
    public void More_than_ten_rows_are_listed_by_a_command_that_is_named()
    {
        _folder.Pictures("a.jpg", "b.jpg").Text("t.csv", $"file,class\na.jpg,E\nb.jpg,S\n{string.Concat(Enumerable.Range(0, 11).Select(row => $"{row}.jpg,E\n"))}");
        using Catalog catalog = _folder.Open();
        Assert.Contains(catalog.Findings, line => line.EndsWith("t.csv: 'galaxy data PATH --problems FILE' lists all of these.", StringComparison.Ordinal));
    }

    [Fact]
    public void Zips_and_tabs_of_kaggle_are_read_as_they_are()
    {
        _folder.Pictures("images_training_rev1/100008.jpg", "images_training_rev1/100023.jpg")
            .Text("training_solutions_rev1.csv", Votes.Kaggle('\t', ("100008", "spiral"), ("100023", "edge-on")));
        _folder.Zip("images_training_rev1.zip", "images_training_rev1/100008.jpg", "images_training_rev1/100023.jpg");
        _folder.Zip("training_solutions_rev1.zip", "training_solutions_rev1.csv");
        Directory.Delete(_folder.PathOf("images_training_rev1"), recursive: true);
        File.Delete(_folder.PathOf("training_solutions_rev1.csv"));
        using Catalog catalog = _folder.Open();
        Assert.Equal(["100008:spiral", "100023:edge-on"], Labels(catalog));
        Assert.Equal("images_training_rev1/100008.jpg", ContentOf(catalog.Pictures[0]));
    }

    [Fact]
    public void Galaxy_zoo_2_multiplies_fractions_and_finds_pictures_through_its_mapping()
    {
        _folder.Pictures("images/162082.jpg", "images/2.jpg")
            .Text("gz2_hart16.csv", Votes.GalaxyZoo2(("587742009509413066", 0.07, 0.9), ("587742009509413067", 0.9, 0.9), ("9", 0.9, 0.9)))
            .Text("gz2_filename_mapping.csv", "objid,sample,asset_id\n587742009509413066,original,2\n587742009509413067,original,162082\n");
        using Catalog catalog = _folder.Open();
        Assert.Equal("Galaxy Zoo 2", catalog.Form);
        Assert.Equal(["587742009509413067:spiral"], Labels(catalog));
        Assert.Equal("images/162082.jpg", ContentOf(catalog.Pictures[0]));
        Assert.Contains(catalog.Findings, line => line.Contains("1 row without a picture, left out: line 4 '9'", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wrong_with_the_mapping_is_told()
    {
        _folder.Pictures("images/1.jpg", "images/2.jpg").Text("gz2_hart16.csv", Votes.GalaxyZoo2(("10", 0.9, 0.9), ("20", 0.9, 0.9)))
            .Text("gz2_filename_mapping.csv", $"objid,asset_id\n10,1\n=======\n10,2\n30,\"{new string('x', 9 << 20)}");
        using Catalog catalog = _folder.Open();
        Assert.Equal(["images/1.jpg"], catalog.Pictures.Select(ContentOf));
        string[] told = [.. catalog.Findings.Where(line => line.Contains("gz2_filename_mapping.csv: ", StringComparison.Ordinal))];
        Assert.Contains("it was not read to its end", told[0], StringComparison.Ordinal);
        Assert.EndsWith("1 row with too few or too many fields, left out: line 3.", told[1], StringComparison.Ordinal);
        Assert.EndsWith("1 row of an id or a picture that has one already, left out: line 4 '10'.", told[2], StringComparison.Ordinal);
    }

    /// <summary>Blocks of a large file hold neighbors, whatever their classes.</summary>
    [Fact]
    public void Pictures_of_a_listing_know_their_place_in_the_table()
    {
        _folder.Pictures("1.jpg", "2.jpg", "3.jpg").Text("t.csv", "file,label\n2.jpg,b\n1.jpg,a\n3.jpg,b\n");
        using Catalog catalog = _folder.Open("t.csv");
        PictureListing listing = Assert.IsType<Result<PictureListing>.Ok>(catalog.For(["a", "b"])).Value;
        Assert.Equal([("1", 1), ("2", 0), ("3", 2)], listing.Images.Select(picture => (picture.Id, picture.Position)));
    }

    [Theory]
    [InlineData("file,label\n1.jpg,a\n2.jpg,b\n", "1:a 2:b")]
    [InlineData("id_str,file_loc,label\nJ1,/home/somebody/data/1.png,a\nJ2,data/2.png,b\n", "J1:a J2:b")]
    [InlineData(",filename;with,class\n0,1.jpg,a\n1,2.jpg,b\n", "1:a 2:b", "filename;with")]
    [InlineData("file;label\n1.jpg;10\n2.jpg;9\n", "1:10 2:9")]
    [InlineData("file\tlabel\r\n1.jpg\t\"[0 1 0]\"\r\n2.jpg\t[0, 0, 1]\r\n", "1:1 2:2")]
    public void Table_of_files_and_labels_is_read(string text, string labels, string? file = null)
    {
        _folder.Pictures("data/1.jpg", "data/2.jpg").Text("data/catalog.csv", text);
        using Catalog catalog = _folder.Open("data/catalog.csv", CatalogOptions.Labeled with { FileColumn = file });
        Assert.Equal(labels.Split(' '), Labels(catalog));
    }

    [Fact]
    public void Columns_and_pictures_are_named_by_options()
    {
        _folder.Pictures("elsewhere/x1.jpg", "elsewhere/x2.jpg").Text("table.csv", "name,smooth,disk,p\nx1,1,0,0.7\nx2,0,1,0.2\n");
        CatalogOptions options = CatalogOptions.Labeled with { IdColumn = "name", LabelColumn = "smooth,disk", PictureFolder = _folder.PathOf("elsewhere") };
        using Catalog oneHot = _folder.Open("table.csv", options);
        Assert.Equal(["x1:smooth", "x2:disk"], Labels(oneHot));
        _folder.Text("rule.json", """{ "classes": { "high": ["p > 0.5"], "low": ["p <= 0.5"] } }""");
        using Catalog byRule = _folder.Open("table.csv", options with { LabelColumn = null, Rule = _folder.PathOf("rule.json") });
        Assert.Equal(["x1:high", "x2:low"], Labels(byRule));
    }

    [Fact]
    public void What_is_wrong_with_a_row_is_counted_and_concerns_no_other()
    {
        _folder.Pictures("1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "a/9.jpg", "b/9.jpg").Text("t.csv", "file,p\n1.jpg,0.7\n<<<<<<< HEAD\n1.jpg,0.7\n2.jpg,many\n3.jpg,\n6.jpg,1\n,1\n9.jpg,1\n./1.png,1\n4.jpg,nan\n");
        _folder.Text("rule.json", """{ "classes": { "high": ["p > 0.5"], "low": ["p <= 0.5"] } }""");
        using Catalog catalog = _folder.Open("t.csv", CatalogOptions.Labeled with { Rule = _folder.PathOf("rule.json") });
        Assert.Equal(["1:high"], Labels(catalog));
        Assert.Equal(
        [
            "row with too few or too many fields 3 ", "row of an id or a picture that has one already 4 1.jpg", "row with text in place of a number 5 many",
            "row without a picture 7 6.jpg", "row that names no picture 8 ", "row that fits several pictures 9 9.jpg",
            "row of an id or a picture that has one already 10 ./1.png", "picture without a row 0 5.jpg", "picture without a row 0 a/9.jpg",
            "picture without a row 0 b/9.jpg",
        ], catalog.Notes.Select(note => $"{note.Kind.One} {note.Number} {note.About}"));
        Assert.Contains(catalog.Findings, line => line.EndsWith(
            "2 rows of ids or pictures that have one already, left out: line 4 '1.jpg', line 10 './1.png'.", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_left_says_why()
    {
        _folder.Pictures("x/1.jpg").Text("t.csv", "file,label\n7.jpg,a\n8.jpg,b\n");
        string problem = _folder.Refusal("t.csv").ToString();
        Assert.Contains("none of its 2 rows has both a picture in", problem, StringComparison.Ordinal);
        Assert.Contains("2 rows without a picture, left out: line 2 '7.jpg', line 3 '8.jpg'; 1 picture without a row, left out: 'x/1.jpg'. Check", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_without_rows_says_so()
    {
        _folder.Text("t.csv", "file,label\n");
        Assert.Equal("it has the names of its columns, and no rows", _folder.Refusal("t.csv").What);
    }

    [Fact]
    public void Damaged_UTF16_is_not_said_to_be_no_UTF8()
    {
        _folder.Pictures("a.jpg", "b.jpg");
        byte[] table = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("file,label\na.jpg,x\nb.jpg,yy")];
        File.WriteAllBytes(_folder.PathOf("t.csv"), table[..^1]);
        using Catalog catalog = _folder.Open("t.csv");
        Assert.Contains(catalog.Findings, line => line.Contains("1 row whose text is damaged UTF-16 or UTF-32", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_and_names_in_one_column_are_told()
    {
        _folder.Pictures("a.jpg", "b.jpg", "c.jpg").Text("t.csv", "file,label\na.jpg,0\nb.jpg,E\nc.jpg,E\n");
        using Catalog catalog = _folder.Open("t.csv");
        Assert.Contains(catalog.Findings, line => line.EndsWith(
            "column 'label' mixes numbers (0) and names (E), and each is a class of its own.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id_str,ring,file_loc\nJ1,1,1.jpg\n", "no column says the class: there are id_str, ring, file_loc. Name the column with --label-column")]
    [InlineData("ra,dec\n1,2\n", "no column names the pictures: it has ra, dec. Name one with --id-column or --file-column.")]
    public void Missing_column_is_told_with_those_that_there_are(string text, string words) =>
        Assert.Contains(words, _folder.Pictures("1.jpg").Text("t.csv", text).Refusal("t.csv").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Column_that_a_flag_names_and_is_not_there_is_told()
    {
        _folder.Pictures("1.jpg").Text("t.csv", "file,label\n1.jpg,a\n");
        Assert.Contains("it has no column 'lable', which --label-column names. Perhaps you mean 'label'",
            _folder.Refusal("t.csv", CatalogOptions.Labeled with { LabelColumn = "lable" }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_beside_class_folders_changes_nothing()
    {
        _folder.Pictures("a/1.jpg", "b/2.jpg").Text("t.csv", "file,label\n1.jpg,b\n2.jpg,a\n");
        using Catalog catalog = _folder.Open();
        Assert.Equal("class folders", catalog.Form);
    }

    [Fact]
    public void Only_table_of_a_folder_is_found()
    {
        _folder.Pictures("images/1.jpg", "images/2.jpg").Text("t.csv", "file,label\n1.jpg,b\n2.jpg,a\n").Text("readme.txt", "x");
        using Catalog catalog = _folder.Open();
        Assert.Equal(["1:b", "2:a"], Labels(catalog));
        Assert.Equal(["a", "b"], catalog.Classes.AsEnumerable());
    }
}
