using System.Formats.Tar;
using System.IO.Compression;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using static Galaxy.Tests.Catalogs.FolderOfFiles;

namespace Galaxy.Tests.Catalogs;

public sealed class ArchiveTests : IDisposable
{
    private readonly FolderOfFiles _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("set.zip")]
    [InlineData("set.tar")]
    [InlineData("set.tar.gz")]
    public void Class_folders_are_read_without_unpacking(string name)
    {
        Pack(name, "galaxies/spiral/1.jpg", "galaxies/spiral/deep/2.jpg", "galaxies/edge-on/3.jpg", "galaxies/4.jpg", "galaxies/.x/5.jpg", "__MACOSX/galaxies/._1.jpg");
        using Catalog catalog = _folder.Open(name);
        Assert.Equal(["edge-on", "spiral"], catalog.Classes.AsEnumerable());
        Assert.Equal(["3:edge-on", "1:spiral", "2:spiral"], Labels(catalog));
        Assert.Equal(["spiral/deep/2.jpg"], catalog.Pictures.Where(picture => picture.Id == "2").Select(picture => picture.Name));
        Assert.Contains("1 picture beside the class folders ('4.jpg'", Assert.Single(catalog.Skipped).What, StringComparison.Ordinal);
        Parallel.ForEach(Enumerable.Range(0, 60), index => Assert.Equal($"galaxies/{catalog.Pictures[index % 3].Name}", ContentOf(catalog.Pictures[index % 3])));
        Assert.Equal("galaxies/spiral/1.jpg", catalog.Pictures[1].Stamp()!.Value.Item);
        Assert.Equal([name], Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)));
    }

    [Theory]
    [InlineData("set.zip")]
    [InlineData("set.tar")]
    [InlineData("set.tgz")]
    public void Table_in_an_archive_is_read_with_its_pictures(string name)
    {
        _folder.Text("training_solutions_rev1.csv", Votes.Kaggle(',', ("100008", "spiral"), ("100023", "edge-on")));
        Pack(name, "training_solutions_rev1.csv", "images_training_rev1/100008.jpg", "images_training_rev1/100023.jpg", "images_test_rev1/100001.jpg");
        using Catalog catalog = _folder.Open(name);
        Assert.Equal(["100008:spiral", "100023:edge-on"], Labels(catalog));
        Assert.Equal("images_training_rev1/100023.jpg", ContentOf(catalog.Pictures[1]));
    }

    [Fact]
    public void Zips_of_kaggle_in_a_zip_are_read()
    {
        _folder.Text("training_solutions_rev1.csv", Votes.Kaggle(',', ("100008", "spiral"), ("100023", "edge-on")))
            .Pictures("images_training_rev1/100008.jpg", "images_training_rev1/100023.jpg");
        _folder.Zip("training_solutions_rev1.zip", "training_solutions_rev1.csv");
        _folder.Zip("images_training_rev1.zip", "images_training_rev1/100008.jpg", "images_training_rev1/100023.jpg");
        _folder.Zip("all.zip", "training_solutions_rev1.zip", "images_training_rev1.zip");
        using Catalog catalog = _folder.Open("all.zip");
        Assert.Equal(["100008:spiral", "100023:edge-on"], Labels(catalog));
        Assert.Equal("images_training_rev1/100023.jpg", ContentOf(catalog.Pictures[1]));
    }

    [Fact]
    public void Pictures_without_classes_are_read_for_prediction()
    {
        Pack("set.zip", "1.jpg", "a/2.jpg");
        using Catalog catalog = _folder.Open("set.zip", CatalogOptions.Pictures);
        Assert.Empty(catalog.Classes);
        Assert.Equal(["1.jpg", "a/2.jpg"], catalog.Pictures.Select(picture => picture.Name));
    }

    [Fact]
    public void Hostile_names_links_bombs_and_duplicates_in_a_zip_are_passed_over()
    {
        using (ZipArchive zip = new(File.Create(_folder.PathOf("set.zip")), ZipArchiveMode.Create))
        {
            foreach (string name in (string[])["a/1.jpg", "b/2.jpg", "../a/3.jpg", "/a/4.jpg", "C:\\a\\5.jpg", "a/../../6.jpg", "a\\7.jpg", "a/1.jpg"])
                Write(zip.CreateEntry(name), [.. $"{zip.GetHashCode()}{name}".Select(letter => (byte)letter)]);
            Write(zip.CreateEntry("a/8.jpg"), new byte[3 << 20]);
            ZipArchiveEntry link = zip.CreateEntry("a/9.jpg");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            Write(link, "/etc/passwd"u8.ToArray());
        }

        using Catalog catalog = _folder.Open("set.zip");
        Assert.Equal(["1:a", "7:a", "2:b"], Labels(catalog));
        string skipped = Assert.Single(catalog.Skipped).What;
        Assert.Contains("4 paths that lead out of it (first '../a/3.jpg'", skipped, StringComparison.Ordinal);
        Assert.Contains("1 file that a later one of the same name replaces ('a/1.jpg'", skipped, StringComparison.Ordinal);
        Assert.Contains("1 file that unpacks to implausibly many bytes ('a/8.jpg'", skipped, StringComparison.Ordinal);
        Assert.Contains("1 link ('a/9.jpg'", skipped, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_and_links_in_a_tar_are_passed_over()
    {
        using (TarWriter tar = new(File.Create(_folder.PathOf("set.tar"))))
        {
            foreach (string name in (string[])["a/1.jpg", "b/2.jpg", "../a/3.jpg", "/a/4.jpg", "./b/./5.jpg"])
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("x"u8.ToArray()) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "a/6.jpg") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "a/7.jpg") { LinkName = "../../x" });
        }

        using Catalog catalog = _folder.Open("set.tar");
        Assert.Equal(["1:a", "2:b", "5:b"], Labels(catalog));
        Assert.Contains("2 paths that lead out of it (first '../a/3.jpg': pack it with relative paths), 2 links (first 'a/6.jpg'",
            Assert.Single(catalog.Skipped).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set.zip")]
    [InlineData("set.tar")]
    [InlineData("set.tar.gz")]
    public void Archive_that_is_cut_or_garbled_is_a_problem_of_one_line(string name)
    {
        Pack(name, [.. Enumerable.Range(0, 40).Select(index => $"{(index % 2 == 0 ? 'a' : 'b')}/{index}.jpg")]);
        byte[] whole = File.ReadAllBytes(_folder.PathOf(name));
        for (int cut = 0; cut < whole.Length; cut += whole.Length / 23 + 1)
        {
            File.WriteAllBytes(_folder.PathOf(name), whole[..cut]);
            Try(name);
            byte[] garbled = [.. whole];
            garbled.AsSpan(cut, Math.Min(9, whole.Length - cut)).Fill(0xE5);
            File.WriteAllBytes(_folder.PathOf(name), garbled);
            Try(name);
        }
    }

    [Theory]
    [InlineData("BZh91AY", "it is compressed by bzip2. Unpack it, or pack it as zip or tar.")]
    [InlineData("Rar!xxx", "it is a RAR archive.")]
    public void Other_archives_are_named_with_the_remedy(string head, string words) =>
        Assert.Contains(words, _folder.Text("set.x", head).Refusal("set.x").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("by-zip.zip")]
    [InlineData("by-tar.tar")]
    [InlineData("by-tar.tar.gz")]
    public void What_real_tools_pack_is_read(string name)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Catalogs", "Fixtures", name), _folder.PathOf(name));
        using Catalog catalog = _folder.Open(name);
        Assert.Equal(["edge-on", "spiral"], catalog.Classes.AsEnumerable());
        Assert.Equal(["1:edge-on", "2:spiral", $"{new string('3', 120)}:spiral"], Labels(catalog));
        Assert.Equal(["one\n", "two\n", "three\n"], catalog.Pictures.Select(ContentOf));
        Assert.Contains("1 link ('galaxies/spiral/4.jpg'", Assert.Single(catalog.Skipped).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Encrypted_files_are_told()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Catalogs", "Fixtures", "encrypted.zip"), _folder.PathOf("set.zip"));
        Assert.Contains(_folder.Refusal("set.zip").Others, problem => problem.What.Contains("1 encrypted file ('1.jpg'", StringComparison.Ordinal));
    }

    /// <summary>Opens it and reads all that is in it; nothing is thrown.</summary>
    private void Try(string name)
    {
        try
        {
            using Catalog catalog = _folder.Open(name);
            foreach (PictureEntry picture in catalog.Pictures)
                _ = ContentOf(picture);
        }
        catch (InvalidOperationException refused) when (refused.Message.StartsWith("Failed", StringComparison.Ordinal))
        {
            // It says why.
        }
    }

    private void Pack(string name, params string[] files)
    {
        _folder.Pictures(files.Where(file => !File.Exists(_folder.PathOf(file))));
        _ = name.EndsWith("zip", StringComparison.Ordinal) ? _folder.Zip(name, files) : _folder.Tar(name, files);
        foreach (string path in Directory.EnumerateFileSystemEntries(_folder.Path).Where(path => Path.GetFileName(path) != name))
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
    }

    private static void Write(ZipArchiveEntry entry, byte[] content)
    {
        using Stream stream = entry.Open();
        stream.Write(content);
    }
}
