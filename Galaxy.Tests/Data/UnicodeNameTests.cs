using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Data;

public sealed class UnicodeNameTests : IDisposable
{
    private const string Composed = "\u00e9toile";
    private const string Decomposed = "e\u0301toile";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>.NET's own normalization does nothing in invariant globalization mode, which is used here.</summary>
    [Theory]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("\u212b", "\u00c5")]
    [InlineData("\u1100\u1161\u11a8", "\uac01")]
    [InlineData("a\u0323\u0307", "\u1ea1\u0307")]
    [InlineData("a\u0307\u0323", "\u1ea1\u0307")]
    [InlineData("\u0958", "\u0915\u093c")]
    [InlineData("plain/100008.jpg", "plain/100008.jpg")]
    public void Names_are_composed(string name, string composed) => Assert.Equal(composed, Nfc.Of(name));

    [Theory]
    [InlineData(Composed, Decomposed)]
    [InlineData(Decomposed, Composed)]
    [InlineData("E\u0301TOILE", Composed)]
    public void Class_folder_is_found_in_either_spelling(string folder, string className) =>
        Assert.Equal([folder], Assert.IsType<Result<FolderMatch>.Ok>(ClassFolders.Match("data", [folder], [className])).Value.Folders.AsEnumerable());

    [Fact]
    public void Class_is_chosen_in_either_spelling() => Assert.Equal(Composed, Suggestions.Find(["spiral", Composed], Decomposed));

    [Fact]
    public void Class_folder_in_both_spellings_is_refused_as_that() => Assert.Contains(
        "are the same class in two Unicode spellings",
        Assert.IsType<Result<FolderMatch>.Failed>(ClassFolders.Match("data", [Composed, Decomposed], [Composed])).Problem.What, StringComparison.Ordinal);

    [Theory]
    [InlineData(Composed, Decomposed)]
    [InlineData("edge-on", "Edge_on")]
    public void Classes_that_would_have_one_folder_are_refused(string one, string other) => Assert.Contains(
        "would share one folder",
        Assert.IsType<Result<FolderMatch>.Failed>(ClassFolders.Match("data", [one], [one, other])).Problem.What, StringComparison.Ordinal);

    [Fact]
    public void File_is_found_in_the_other_spelling_and_folders_on_the_way_as_well()
    {
        string folder = Path.Combine(_folder.Path, Decomposed);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, $"{Composed}.jpg"), [7]);
        string asked = Path.Combine(_folder.Path, Composed, $"{Decomposed}.jpg");
        Assert.Equal([7], Assert.IsType<Result<byte[]>.Ok>(BoundedFile.Read(asked, asked, 10)).Value);
        Assert.Equal("missing \u00e9", SpelledPath.Find("missing \u00e9"));
    }

    [Fact]
    public void Fingerprint_does_not_depend_on_the_spelling()
    {
        LabeledImage image = LabeledImage.Of(Datasets.Pixel(1, 2, 3), 0, Composed);
        Assert.Equal(new Dataset(["a"], [image]).Fingerprint(), new Dataset(["a"], [image with { Name = Decomposed }]).Fingerprint());
    }

    [FactNeeds(Need.NamesOfBytes)]
    public void File_whose_name_is_not_text_is_named_as_that()
    {
        Shell.Run(_folder.Path, "touch \"$(printf 'bad\\351.jpg')\"");
        string name = Path.GetFileName(Assert.Single(Directory.GetFiles(_folder.Path)));
        Problem problem = Assert.IsType<Result<byte[]>.Failed>(BoundedFile.Read(Path.Combine(_folder.Path, name), name, 10)).Problem;
        Shell.Run(_folder.Path, "rm bad*");
        Assert.Equal("bad\uFFFD.jpg: its name is not UTF-8, so it cannot be opened. Rename it.", problem.ToString());
    }

    [Fact]
    public void File_whose_name_has_a_replacement_character_is_read()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "odd\uFFFD.jpg"), [1]);
        Assert.IsType<Result<byte[]>.Ok>(BoundedFile.Read(Path.Combine(_folder.Path, "odd\uFFFD.jpg"), "odd", 10));
    }
}
