using Galaxy.Pipeline.Files;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Data;

public sealed class OddFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactNeeds(Need.Shell)]
    public void Pipe_is_never_opened_nor_a_link_to_one()
    {
        Shell.Run(_folder.Path, "mkfifo pipe.jpg && ln -s pipe.jpg link.jpg");
        foreach (string name in (string[])["pipe.jpg", "link.jpg"])
        {
            Assert.Contains("not an ordinary file", What(name), StringComparison.Ordinal);
            Assert.Empty(BoundedFile.Head(PathOf(name), 8));
        }
    }

    [FactNeeds(Need.SymbolicLinks)]
    public void Link_in_a_circle_and_link_to_nothing_are_named_as_that()
    {
        File.CreateSymbolicLink(PathOf("a.jpg"), "b.jpg");
        File.CreateSymbolicLink(PathOf("b.jpg"), "a.jpg");
        File.CreateSymbolicLink(PathOf("c.jpg"), "nowhere.jpg");
        Assert.All(["a.jpg", "b.jpg", "c.jpg"], name => Assert.Contains("it is a broken link", What(name), StringComparison.Ordinal));
    }

    [Fact]
    public void Head_of_a_file_has_no_more_bytes_than_the_file()
    {
        File.WriteAllBytes(PathOf("three"), [1, 2, 3]);
        Assert.Equal([1, 2], BoundedFile.Head(PathOf("three"), 2));
        Assert.Equal([1, 2, 3], BoundedFile.Head(PathOf("three"), 8));
        Assert.Empty(BoundedFile.Head(PathOf("missing"), 8));
        Assert.Empty(BoundedFile.Head(_folder.Path, 8));
    }

    [FactNeeds(Need.SymbolicLinks)]
    public void Real_path_follows_links_on_the_way_and_knows_what_lies_in_a_folder()
    {
        Directory.CreateDirectory(PathOf("real/in"));
        Directory.CreateSymbolicLink(PathOf("link"), "real");
        Directory.CreateSymbolicLink(PathOf("real/back"), Path.Combine("..", "link", "in"));
        Assert.Equal(RealPath.Of(PathOf("real/in")), RealPath.Of(PathOf("link/back")));
        Assert.True(RealPath.IsWithin(PathOf("link/back/new"), PathOf("real")));
        Assert.True(RealPath.IsWithin(PathOf("link"), PathOf("real/")));
        Assert.False(RealPath.IsWithin(PathOf("really"), PathOf("real")));
        Directory.CreateSymbolicLink(PathOf("round"), "round");
        Assert.Throws<IOException>(() => RealPath.Of(PathOf("round")));
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private string What(string name) => Assert.IsType<Result<byte[]>.Failed>(BoundedFile.Read(PathOf(name), name, 10)).Problem.What;
}
