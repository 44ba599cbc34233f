using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Catalogs;

public sealed class FolderListingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pictures_in_subfolders_of_a_class_are_its_own()
    {
        Add("round/sub/deep/2.jpg", "round/1.jpg", "spiral/3.jpg");
        PictureListing listing = List();
        Assert.Equal(["round/1.jpg", "round/sub/deep/2.jpg", "spiral/3.jpg"], listing.Images.Select(image => image.Name));
        Assert.Equal([0, 0, 1], listing.Images.Select(image => (int)image.Label));
        Assert.All(listing.Images, image => Assert.True(File.Exists(Assert.IsType<FileEntry>(image).Path)));
        Assert.Empty(listing.Skipped);
    }

    [Fact]
    public void Folders_of_systems_are_no_classes()
    {
        Add("round/1.jpg", "spiral/2.jpg", "__MACOSX/round/._1.jpg", "lost+found/x", "@eaDir/x.db", "$RECYCLE.BIN/desktop.ini", "System Volume Information/x", ".git/HEAD");
        Assert.Empty(List().Skipped);
        Add("$RECYCLE.BIN/$R1.jpg");
        Assert.Contains("1 picture in a system folder ('$RECYCLE.BIN/$R1.jpg'", Assert.Single(List().Skipped).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_beside_the_class_folders_are_told()
    {
        Add("round/1.jpg", "spiral/2.jpg", "3.jpg", "4.png", "5.jxl", "votes.csv");
        Assert.Equal(
            $"{_folder.Path}: skipped 1 picture of another format ('5.jxl': convert to JPEG or PNG), 2 pictures beside the class folders (first '3.jpg': move into a class's folder). Fix what should be read.",
            Assert.Single(List().Skipped).ToString());
    }

    [Fact]
    public void Run_in_the_data_folder_is_named_as_that()
    {
        Add("round/1.jpg", "spiral/2.jpg", "run/model.safetensors");
        Assert.Contains("folder 'run' is that of a run, not of a class. Move it elsewhere", Refusal(_folder.Path), StringComparison.Ordinal);
    }

    [FactNeeds(Need.SymbolicLinks)]
    public void Link_from_one_class_to_another_is_not_entered()
    {
        Add("round/1.jpg", "spiral/2.jpg");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "round", "more"), Path.Combine("..", "spiral"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "round", "all"), "..");
        PictureListing listing = List();
        Assert.Equal(["round/1.jpg", "spiral/2.jpg"], listing.Images.Select(image => image.Name));
        Assert.Contains("2 links to folders already read", Assert.Single(listing.Skipped).What, StringComparison.Ordinal);
    }

    [FactNeeds(Need.SymbolicLinks)]
    public void Class_folder_may_be_a_link()
    {
        Add("round/1.jpg");
        using TemporaryFolder elsewhere = new();
        File.WriteAllText(Path.Combine(elsewhere.Path, "2.jpg"), "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "spiral"), elsewhere.Path);
        Assert.Equal(["round/1.jpg", "spiral/2.jpg"], List().Images.Select(image => image.Name));
    }

    [FactNeeds(Need.NamesOfBytes)]
    public void Folder_whose_name_is_not_text_is_named_as_that()
    {
        Add("round/1.jpg");
        Shell.Run(_folder.Path, "mkdir \"$(printf 'spi\\377')\"");
        string refusal = Refusal(_folder.Path);
        Shell.Run(_folder.Path, "rmdir spi*");
        Assert.Contains("the name of folder 'spi\uFFFD' is not UTF-8. Rename it", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_without_pictures_are_no_classes_and_named_on_one_line()
    {
        Add("round/1.jpg", "spiral/2.jpg", "notes/3.txt", "old/4.tif");
        PictureListing listing = List();
        Assert.Equal(["round/1.jpg", "spiral/2.jpg"], listing.Images.Select(image => image.Name));
        Assert.Equal(
            $"{_folder.Path}: folders 'notes', 'old' hold no {PictureName.Endings}, so they are no classes.", Assert.Single(listing.Warnings));
        Assert.Contains("'4.tif'", Assert.Single(listing.Skipped).What, StringComparison.Ordinal);
        Add("notes/deep/5.jpg");
        Assert.Contains("folder 'notes' is no class of the network", Refusal(_folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_what_is_passed_over_says_so()
    {
        Add("round/1.jxl", "spiral/2.tif");
        FolderReadingRefusal("skipped 1 picture of another format ('1.jxl'");
    }

    [Fact]
    public void Data_folder_is_found_in_the_other_Unicode_spelling()
    {
        Add("e\u0301/round/1.jpg");
        Assert.Single(Assert.IsType<Result<PictureListing>.Ok>(FolderListing.Of(Path.Combine(_folder.Path, "\u00e9"), ["round", "spiral"])).Value.Images);
    }

    private void FolderReadingRefusal(string words)
    {
        Result<LoadedPictures> reading = ClassFolderReading.Read(
            _folder.Path, ["round", "spiral"], new ReadingOptions(new Galaxy.Kernels.Contract.Shape(1, 1, 3), null, 0), (_, name) => new Problem(name, "unread", "None"));
        Problem problem = Assert.IsType<Result<LoadedPictures>.Failed>(reading).Problem;
        Assert.Contains("class folders hold no images", problem.What, StringComparison.Ordinal);
        Assert.Contains(words, problem.Others[0].What, StringComparison.Ordinal);
    }

    private PictureListing List() => Assert.IsType<Result<PictureListing>.Ok>(FolderListing.Of(_folder.Path, ["round", "spiral"])).Value;

    private static string Refusal(string folder) =>
        Assert.IsType<Result<PictureListing>.Failed>(FolderListing.Of(folder, ["round", "spiral"])).Problem.ToString();

    private void Add(params string[] names)
    {
        foreach (string name in names)
        {
            string path = Path.Combine(_folder.Path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }
}
