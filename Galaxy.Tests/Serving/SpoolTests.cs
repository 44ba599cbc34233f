using System.Text;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Serving;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Serving;

/// <summary>What clients send is in a folder of the process, and goes with it.</summary>
public sealed class SpoolTests : IDisposable
{
    private static readonly DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    private readonly TemporaryFolder _cache = new();

    public void Dispose() => _cache.Dispose();

    private string Served => Path.Combine(_cache.Path, "served");

    private static ReceivedFile Ok(Result<ReceivedFile> received) => Assert.IsType<Result<ReceivedFile>.Ok>(received).Value;

    private Spool Open() => Assert.IsType<Result<Spool>.Ok>(Spool.Open([_cache.Path], _now)).Value;

    [Fact]
    public void What_killed_servers_have_left_is_deleted_and_what_others_use_is_not()
    {
        string left = Directory.CreateDirectory(Path.Combine(Served, "left")).FullName;
        File.WriteAllText(Path.Combine(left, "picture"), "of yesterday");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_cache.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.SetUnixFileMode(Served, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Spool first = Open();
        File.WriteAllText(first.NewPath(), "of now");
        Spool second = Open();

        Assert.False(Directory.Exists(left));
        Assert.Equal(2, Directory.GetDirectories(Served).Length);
        second.Dispose();
        Assert.Contains(Directory.EnumerateFiles(Served, "*", SearchOption.AllDirectories), file => File.ReadAllText(file) == "of now");
        first.Dispose();
        Assert.Empty(Directory.GetFileSystemEntries(Served));
    }

    [Fact]
    public async Task Small_files_that_wait_take_so_much_memory_and_the_others_go_to_the_spool()
    {
        using Spool spool = Open();
        FileReception reception = new(spool, memory: 8);

        ReceivedFile first = Ok(await reception.Receive(new MemoryStream("small"u8.ToArray()), "a", 100, CancellationToken.None));
        using ReceivedFile second = Ok(await reception.Receive(new MemoryStream("small"u8.ToArray()), "b", 100, CancellationToken.None));
        first.Dispose();
        using ReceivedFile third = Ok(await reception.Receive(new MemoryStream("small"u8.ToArray()), "c", 100, CancellationToken.None));

        Assert.NotNull(first.Bytes);
        Assert.Equal("small", await File.ReadAllTextAsync(second.Path!));
        Assert.Equal(first.Id, second.Id);
        Assert.NotNull(third.Bytes);
    }

    [Fact]
    public async Task A_file_is_in_memory_if_it_is_small_else_in_the_spool_and_never_beyond_its_limit()
    {
        using Spool spool = Open();
        FileReception reception = new(spool);
        byte[] large = new byte[1 << 20];

        ReceivedFile small = Ok(await reception.Receive(new MemoryStream("small"u8.ToArray()), "a", 100, CancellationToken.None));
        ReceivedFile spooled = Ok(await reception.Receive(new MemoryStream(large), "b", large.Length, CancellationToken.None));

        Assert.Equal(ContentId.Of("small"u8), small.Id);
        Assert.Equal("small", Encoding.UTF8.GetString(small.Bytes!));
        Assert.Equal(ContentId.Of(large), spooled.Id);
        Assert.Equal(large.Length, new FileInfo(spooled.Path!).Length);
        spooled.Dispose();
        Assert.False(File.Exists(spooled.Path));
        Assert.Equal("c: it has more than 1.0 MB. Scale it down, or leave it out.", await Refused(large, (1 << 20) - 1));
        Assert.Equal("c: it has more than 0.0 MB. Scale it down, or leave it out.", await Refused("small"u8.ToArray(), 4));
        Assert.Equal("c: it is empty. Give another file, or leave it out.", await Refused([], 4));
        Assert.Single(Directory.EnumerateFiles(Served, "*", SearchOption.AllDirectories), file => Path.GetFileName(file) == "run.lock");

        async Task<string> Refused(byte[] bytes, long most) =>
            $"{Assert.IsType<Result<ReceivedFile>.Failed>(await reception.Receive(new MemoryStream(bytes), "c", most, CancellationToken.None)).Problem}";
    }

    [Fact]
    public async Task A_large_picture_that_comes_twice_is_there_once()
    {
        using Spool spool = Open();
        FileReception reception = new(spool);
        using PictureStore store = new(spool, new ServingLimits());
        byte[] large = new byte[1 << 20];
        StoredPlace catalog = store.Open(1, count: 1, () => { });
        store.Keep(catalog, new StoredPicture(ContentId.Of(large), new ReceivedPicture(large) { Id = "", Name = "in a catalog" }));

        foreach (string name in (string[])["a", "b"])
        {
            Result<ReceivedFile> received = await reception.Receive(new MemoryStream(large), name, large.Length, CancellationToken.None);
            using ReceivedFile file = Assert.IsType<Result<ReceivedFile>.Ok>(received).Value;
            Assert.IsType<Result<StoredPicture>.Ok>(store.Keep(file, name));
        }

        Assert.Equal("b", store.Find(ContentId.Of(large))?.Picture.Name);
        Assert.Equal(2, Directory.EnumerateFiles(Served, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task The_oldest_pictures_are_forgotten_when_there_are_too_many()
    {
        using Spool spool = Open();
        FileReception reception = new(spool);
        using PictureStore store = new(spool, new ServingLimits { KeptBytes = 10, Pictures = 3 });

        string[] ids = [await Keep("1"), await Keep("2"), await Keep("1"), await Keep("3"), await Keep("4"), await Keep("123456789")];

        Assert.Equal([false, false, false, false, true, true], ids.Select(id => store.Find(id) is not null));
        Assert.Equal(ids[0], ids[2]);
        Assert.Equal(3, Directory.EnumerateFiles(Served, "*", SearchOption.AllDirectories).Count());

        async Task<string> Keep(string text)
        {
            Result<ReceivedFile> received = await reception.Receive(new MemoryStream(Encoding.UTF8.GetBytes(text)), text, 100, CancellationToken.None);
            return Assert.IsType<Result<StoredPicture>.Ok>(store.Keep(Assert.IsType<Result<ReceivedFile>.Ok>(received).Value, text)).Value.Id;
        }
    }
}
