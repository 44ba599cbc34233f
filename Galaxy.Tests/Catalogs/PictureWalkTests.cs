using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Catalogs;

public sealed class PictureWalkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pictures_in_folders_are_found_by_all_their_endings_in_the_order_of_their_names()
    {
        Add("b.JPG", "a.jpeg", "c/2.jfif", "c/d/1.jpe", "z.png", "m.fits.gz", "n.fz", "notes.txt", "Thumbs.db", "table.csv.gz");
        FoundPictures found = Walk();
        Assert.Equal(["a.jpeg", "b.JPG", "c/2.jfif", "c/d/1.jpe", "m.fits.gz", "n.fz", "z.png"], found.Names.AsEnumerable());
        Assert.Empty(found.Notes);
    }

    [Fact]
    public void Other_formats_are_counted_in_one_line_that_says_why()
    {
        Add("1.jxl", "2.TIF", "sub/3.tiff", "4.tga", "5.ppm", "6.jp2", "7.exr", "8.psd", "9.heic", "10.avif");
        Assert.Equal(
            $"{_folder.Path}: skipped 10 pictures of other formats (first '1.jxl': convert to JPEG or PNG). Fix what should be read.",
            Assert.Single(Walk().Notes).ToString());
    }

    [Fact]
    public void Picture_by_another_ending_is_told_and_a_text_is_none()
    {
        Add("text", "large.jpg.part");
        File.WriteAllBytes(PathOf("download"), [0xFF, 0xD8, 0xFF, 0xE0]);
        File.WriteAllBytes(PathOf("shot.dat"), [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Assert.Contains("2 pictures with other extensions (first 'download'", Note(), StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_pictures_are_told_and_notes_of_macOS_are_none()
    {
        Add(".mine.jpg", "._100008.jpg", ".DS_Store");
        Assert.Contains("1 hidden picture ('.mine.jpg'", Note(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("__MACOSX")]
    [InlineData("lost+found")]
    [InlineData("@eaDir")]
    [InlineData("$RECYCLE.BIN")]
    [InlineData("System Volume Information")]
    [InlineData(".thumbnails")]
    public void System_folder_is_passed_over_and_told_only_if_it_holds_pictures(string name)
    {
        Add("1.jpg", $"{name}/._1.jpg", $"{name}/x.db");
        Assert.Empty(Walk().Notes);
        Add($"{name}/2.jpg", $"{name}/.cache/3.jpg");
        FoundPictures found = Walk();
        Assert.Equal(["1.jpg"], found.Names.AsEnumerable());
        Assert.Contains("2 pictures in system folders", Assert.Single(found.Notes).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_folder_is_passed_over()
    {
        Add("1.jpg", "run/run.json", "run/mistakes.png");
        FoundPictures found = Walk();
        Assert.Equal(["1.jpg"], found.Names.AsEnumerable());
        Assert.Contains("1 folder of a run ('run'", Assert.Single(found.Notes).What, StringComparison.Ordinal);
    }

    [FactNeeds(Need.SymbolicLinks)]
    public void Linked_folder_is_entered_once_and_a_circle_ends()
    {
        Add("in/1.jpg", "else/2.jpg");
        Directory.CreateSymbolicLink(PathOf("in/circle"), PathOf("in"));
        Directory.CreateSymbolicLink(PathOf("in/up"), "..");
        Directory.CreateSymbolicLink(PathOf("in/linked"), PathOf("else"));
        Directory.CreateSymbolicLink(PathOf("in/twice"), PathOf("else"));
        FoundPictures found = Walk("in");
        Assert.Equal(["1.jpg", "linked/2.jpg"], found.Names.AsEnumerable());
        string told = Assert.Single(found.Notes).What;
        Assert.Contains("2 links to folders already read (first 'circle'", told, StringComparison.Ordinal);
        Assert.Contains("1 link to a folder that contains it ('up'", told, StringComparison.Ordinal);
    }

    [FactNeeds(Need.SymbolicLinks)]
    public void Link_that_leads_nowhere_is_told_and_a_broken_picture_is_left_to_its_reader()
    {
        File.CreateSymbolicLink(PathOf("drive"), "/nowhere/at/all");
        File.CreateSymbolicLink(PathOf("a"), "b");
        File.CreateSymbolicLink(PathOf("b"), "a");
        File.CreateSymbolicLink(PathOf("1.jpg"), "nowhere.jpg");
        FoundPictures found = Walk();
        Assert.Equal(["1.jpg"], found.Names.AsEnumerable());
        Assert.Contains("3 broken links (first 'a'", Assert.Single(found.Notes).What, StringComparison.Ordinal);
    }

    [FactNeeds(Need.Permissions)]
    public void Folder_that_may_not_be_listed_is_told_and_the_others_are_read()
    {
        Add("1.jpg", "locked/2.jpg", "open/3.jpg");
        Shell.Run(_folder.Path, "chmod 000 locked");
        FoundPictures found = Walk();
        Shell.Run(_folder.Path, "chmod 700 locked");
        Assert.Equal(["1.jpg", "open/3.jpg"], found.Names.AsEnumerable());
        Assert.Contains("1 folder that cannot be listed ('locked'", Assert.Single(found.Notes).What, StringComparison.Ordinal);
    }

    /// <summary>Their paths are longer than the system allows.</summary>
    [FactNeeds(Need.Shell)]
    public void Names_too_deep_to_be_opened_are_told_and_the_others_are_read()
    {
        Add("1.jpg", "open/3.jpg");
        Shell.Run(_folder.Path, "n=$(printf '%0250d' 0); for level in $(seq 18); do mkdir $n && touch $n.jpg $n.txt && cd -P $n || exit 1; done 2>/dev/null");
        FoundPictures found = Walk();
        Shell.Run(_folder.Path, "rm -r 0*");
        Assert.Equal(["1.jpg", "open/3.jpg"], found.Names.Where(name => !name.StartsWith('0')));
        Assert.Contains("2 paths too deep to be opened (first '000", Assert.Single(found.Notes).What, StringComparison.Ordinal);
    }

    [FactNeeds(Need.NamesOfBytes)]
    public void Folder_whose_name_is_not_text_is_told_and_the_others_are_read()
    {
        Add("1.jpg");
        Shell.Run(_folder.Path, "d=$(printf 'dir\\377'); mkdir \"$d\"; touch \"$d/2.jpg\"");
        FoundPictures found = Walk();
        Shell.Run(_folder.Path, "rm -r dir*");
        Assert.Equal(["1.jpg"], found.Names.AsEnumerable());
        Assert.Contains("1 folder whose name is not UTF-8 ('dir\uFFFD'", Assert.Single(found.Notes).What, StringComparison.Ordinal);
    }

    [FactNeeds(Need.UnicodeSpellings)]
    public void Names_in_two_Unicode_spellings_are_read_in_one_order_and_told()
    {
        Add("e\u0301.jpg", "\u00e9.jpg", "f.jpg", "a\u0301.jpg");
        FoundPictures found = Walk();
        Assert.Equal(["f.jpg", "a\u0301.jpg", "e\u0301.jpg", "\u00e9.jpg"], found.Names.AsEnumerable());
        Assert.Contains("1 name in two Unicode spellings (first '\u00e9.jpg')", Assert.Single(found.Notes).What, StringComparison.Ordinal);
    }

    private FoundPictures Walk(string folder = "") => new PictureWalk().In(PathOf(folder));

    private string Note() => Assert.Single(Walk().Notes).ToString();

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private void Add(params string[] names)
    {
        foreach (string name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.WriteAllText(PathOf(name), "x");
        }
    }
}
