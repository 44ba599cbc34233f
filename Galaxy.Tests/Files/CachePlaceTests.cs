using Galaxy.Pipeline.Files;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Files;

/// <summary>What is in the cache is believed, and compiled networks are run, so nobody but its user may be able to write to it.</summary>
public sealed class CachePlaceTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Readable = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const string Remedy = "chown, chmod go-w), or name another folder with GALAXY_CACHE";

    private readonly TemporaryFolder _folder = new();

    private string Cache => Path.Combine(_folder.Path, "cache");

    private string Place => Path.Combine(Cache, "compiled-networks");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_that_is_missing_is_created_for_the_user_alone()
    {
        string deep = Path.Combine(Cache, "a", "b");

        Assert.Equal(Path.Combine(deep, "compiled-networks"), Opened(deep));

        if (OperatingSystem.IsWindows())
            return;
        string[] created = [Cache, .. Directory.GetDirectories(Cache, "*", SearchOption.AllDirectories)];
        Assert.Equal(4, created.Length);
        Assert.All(created, path => Assert.Equal(Private, Rights(path)));
    }

    [Fact]
    public void Rights_of_what_is_there_are_left_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        string[] there = [Cache, Place, Path.Combine(Cache, "networks")];
        foreach (string path in there)
        {
            Directory.CreateDirectory(path);
            File.SetUnixFileMode(path, Readable);
        }

        Assert.Equal(Place, Opened(Cache));

        Assert.All(there, path => Assert.Equal(Readable, Rights(path)));
    }

    [Theory]
    [InlineData("", UnixFileMode.GroupWrite)]
    [InlineData("", UnixFileMode.OtherWrite)]
    [InlineData("compiled-networks", UnixFileMode.GroupWrite)]
    [InlineData("compiled-networks", UnixFileMode.OtherWrite)]
    public void A_folder_that_others_can_write_to_is_refused_and_left_as_it_is(string folder, UnixFileMode others)
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = Path.TrimEndingDirectorySeparator(Path.Combine(Cache, folder));
        Opened(Cache);
        File.SetUnixFileMode(path, Private | others);

        Assert.Equal((path, "other users can write to it"), Refused(Cache));
        Assert.Equal(Private | others, Rights(path));
    }

    [Fact]
    public void A_folder_of_another_user_is_refused_even_for_root()
    {
        if (OperatingSystem.IsWindows())
            return;
        Opened(Cache);
        foreach (string folder in (string[])[Place, Cache])
            Assert.Equal("it belongs to another user", Refused(StrangerOf(folder) ? Cache : "/").What);
    }

    [Fact]
    public void A_file_of_another_user_is_not_own()
    {
        if (OperatingSystem.IsWindows())
            return;
        string file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");

        Assert.True(CachePlace.IsOwn(file));
        Assert.False(CachePlace.IsOwn(StrangerOf(file) ? file : "/etc/passwd"));
    }

    [Fact]
    public void A_link_in_place_of_the_folder_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(Cache, Private);
        Directory.CreateSymbolicLink(Place, Directory.CreateDirectory(Path.Combine(_folder.Path, "other"), Private).FullName);

        Assert.Equal((Place, "it is a link"), Refused(Cache));
    }

    [Fact]
    public void A_link_to_the_cache_folder_is_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        string link = Path.Combine(_folder.Path, "link");
        Directory.CreateSymbolicLink(link, Directory.CreateDirectory(Cache, Private).FullName);

        Assert.Equal(Place, Opened(link));
    }

    /// <summary>Gives it to another user, whose number is past those of signed numbers. Only root can: all others have root's own files.</summary>
    private static bool StrangerOf(string path)
    {
        if (Environment.IsPrivilegedProcess)
            Shell.Run(Path.GetDirectoryName(path)!, $"chown 4000000000 {Path.GetFileName(path)}");
        return Environment.IsPrivilegedProcess;
    }

    private static UnixFileMode Rights(string path) =>
        OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(path);

    private static string Opened(string cache) => Assert.IsType<Result<string>.Ok>(CachePlace.Open(cache, "compiled-networks", CachePlace.Variable)).Value;

    private static (string Thing, string What) Refused(string cache)
    {
        Problem problem = Assert.IsType<Result<string>.Failed>(CachePlace.Open(cache, "compiled-networks", CachePlace.Variable)).Problem;
        Assert.EndsWith(Remedy, problem.Remedy, StringComparison.Ordinal);
        return (problem.Thing, problem.What);
    }
}
