using Galaxy.Pipeline.Files;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Data;

public sealed class BoundedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ordinary_file_is_read_whole() =>
        Assert.Equal([1, 2, 3], Assert.IsType<Result<byte[]>.Ok>(BoundedFile.Read(File("a", 1, 2, 3), "a", 3)).Value);

    [Fact]
    public void Larger_file_is_refused_unread()
    {
        string path = File("sparse");
        using (FileStream stream = System.IO.File.OpenWrite(path))
            stream.SetLength(8 << 20);
        Assert.Contains("it has 8.4 MB, more than", What(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/tty")]
    public void Device_is_never_opened(string path)
    {
        if (System.IO.File.Exists(path))
            Assert.Contains("not an ordinary file", What(path), StringComparison.Ordinal);
    }

    [FactNeeds(Need.SymbolicLinks)]
    public void Link_to_a_file_is_read_as_the_file()
    {
        string link = System.IO.Path.Combine(_folder.Path, "link");
        System.IO.File.CreateSymbolicLink(link, File("target", 7));
        Assert.Equal([7], Assert.IsType<Result<byte[]>.Ok>(BoundedFile.Read(link, "link", 10)).Value);
    }

    [Fact]
    public void Folder_and_missing_file_are_told()
    {
        Assert.Contains("folder", What(_folder.Path), StringComparison.Ordinal);
        Assert.Contains("no such file", What(System.IO.Path.Combine(_folder.Path, "missing")), StringComparison.Ordinal);
    }

    private static string What(string path) => Assert.IsType<Result<byte[]>.Failed>(BoundedFile.Read(path, "name", 1000)).Problem.What;

    private string File(string name, params byte[] bytes)
    {
        string path = System.IO.Path.Combine(_folder.Path, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
