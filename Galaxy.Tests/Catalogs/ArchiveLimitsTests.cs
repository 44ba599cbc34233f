using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Archives;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using static Galaxy.Tests.Catalogs.FolderOfFiles;

namespace Galaxy.Tests.Catalogs;

/// <summary>What archives may not hold is told, and takes neither time nor memory.</summary>
public sealed class ArchiveLimitsTests : IDisposable
{
    private readonly FolderOfFiles _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Paths_that_are_too_deep_or_too_long_are_passed_over()
    {
        string deep = string.Concat(Enumerable.Repeat("a/", ArchiveLimits.Levels));
        Zip("a/1.jpg", "b/2.jpg", $"{deep}3.jpg", $"a/{new string('x', ArchiveLimits.PathLength)}.jpg", $"{deep[2..]}4.jpg");
        using Catalog catalog = _folder.Open("set.zip");
        Assert.Equal(["1:a", "4:a", "2:b"], Labels(catalog));
        Assert.Contains("2 paths too deep to be opened (first 'a/a/", Assert.Single(catalog.Skipped).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_beyond_the_most_are_counted()
    {
        ArchiveIndex.Builder index = new("set.zip", most: 2);
        foreach (string name in (string[])["1.jpg", "2.jpg", "3.jpg", "1.jpg", "4.jpg"])
            index.Add(name, 1, 0);
        ArchiveIndex built = index.Build();
        Assert.Equal(["1.jpg", "2.jpg"], built.Members.Select(member => member.Name));
        Assert.Contains("2 files beyond the most that are read (first '3.jpg'", Assert.Single(built.Skipped).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_packed_class_folders_are_refused_and_their_pictures_are_predicted()
    {
        Zip([.. Enumerable.Range(0, Limits.Classes + 1).Select(index => $"{index}/1.jpg")]);
        Assert.Contains("it has 1,001 class folders, more than 1,000", _folder.Refusal("set.zip").What, StringComparison.Ordinal);
        using Catalog pictures = _folder.Open("set.zip", CatalogOptions.Pictures);
        Assert.Equal(Limits.Classes + 1, pictures.Pictures.Count);
    }

    [Fact]
    public void Compressed_tar_that_unpacks_to_implausibly_many_bytes_is_refused_with_the_remedy()
    {
        Tar(new PaxTarEntry(TarEntryType.RegularFile, "a/1.jpg") { DataStream = new MemoryStream(new byte[3 << 20]) });
        Assert.Equal($"{_folder.PathOf("set.tar.gz")}: unpacked it is larger than 1.0 MB. Unpack it with gunzip: a tar is read without unpacking it further.",
            $"{_folder.Refusal("set.tar.gz")}");
    }

    [Fact]
    public void Header_of_a_compressed_tar_that_is_too_long_is_refused()
    {
        string noise = Convert.ToBase64String(RandomNumberGenerator.GetBytes(1 << 20));
        Tar(new PaxTarEntry(TarEntryType.RegularFile, "a/1.jpg", [new("comment", noise)]));
        Assert.Contains("it has an extended header of more than 1.0 MB", _folder.Refusal("set.tar.gz").What, StringComparison.Ordinal);
    }

    /// <summary>A long name of 8 GB, of 1.9 GB as a binary number, and of more than there is.</summary>
    [Theory]
    [InlineData("77777777777", "it has an extended header of more than 1.0 MB")]
    [InlineData("\u0080\0\0\0\0\0\0\0\u0070\0\0\u0001", "it has an extended header of more than 1.0 MB")]
    [InlineData("00000020000", "it has an extended header that is longer than the rest of the file")]
    public void No_room_is_made_for_an_extended_header_that_cannot_be(string length, string reason)
    {
        using (TarWriter tar = new(File.Create(_folder.PathOf("set.tar"))))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a/1.jpg"));
        byte[] file = File.ReadAllBytes(_folder.PathOf("set.tar"));
        Encoding.Latin1.GetBytes(length).CopyTo(file, 124);
        file.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes($"{Convert.ToString(file[..512].Sum(value => value), 8).PadLeft(6, '0')}\0 ").CopyTo(file, 148);
        File.WriteAllBytes(_folder.PathOf("set.tar"), file);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(reason, _folder.Refusal("set.tar").What, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void Table_in_a_zip_whose_checksum_is_wrong_is_refused()
    {
        _folder.Text("catalog.csv", "file,label\n1.jpg,a\n2.jpg,b\n").Pictures("1.jpg", "2.jpg");
        byte[] file = File.ReadAllBytes(_folder.Zip("set.zip", "catalog.csv", "1.jpg", "2.jpg"));
        file[file.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16] ^= 1;
        File.WriteAllBytes(_folder.PathOf("set.zip"), file);
        Assert.Contains("the checksum of catalog.csv is wrong", $"{_folder.Refusal("set.zip")}", StringComparison.Ordinal);
    }

    [Fact]
    public void More_bytes_than_are_left_are_refused_before_they_are_read()
    {
        using LimitedStream limited = new(new MemoryStream(new byte[9]), most: 5);
        limited.ReadExactly(new byte[2]);
        limited.CheckRoom(3);
        Assert.Throws<TooManyBytesException>(() => limited.CheckRoom(4));
    }

    private void Zip(params string[] names)
    {
        using ZipArchive zip = new(File.Create(_folder.PathOf("set.zip")), ZipArchiveMode.Create);
        foreach (string name in names)
        {
            using Stream stream = zip.CreateEntry(name).Open();
            stream.Write("x"u8);
        }
    }

    private void Tar(TarEntry entry)
    {
        using GZipStream gzip = new(File.Create(_folder.PathOf("set.tar.gz")), CompressionLevel.SmallestSize);
        using TarWriter tar = new(gzip);
        tar.WriteEntry(entry);
    }
}
