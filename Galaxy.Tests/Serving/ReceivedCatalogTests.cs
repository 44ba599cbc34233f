using System.IO.Compression;
using System.Text;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Serving;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Serving;

/// <summary>What a catalog takes of the spool, and when it is given back.</summary>
public sealed class ReceivedCatalogTests : IDisposable
{
    private const long Room = 2_000_000;

    private readonly TemporaryFolder _cache = new();
    private readonly Spool _spool;
    private readonly ReceivedFolder _folder;

    public ReceivedCatalogTests()
    {
        _spool = Spool.Open([_cache.Path], DateTimeOffset.UnixEpoch, Room).Value();
        _folder = ReceivedFolder.In(_spool).Value();
    }

    public void Dispose()
    {
        _spool.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task It_closes_when_no_picture_is_being_read()
    {
        (await Receive("a.png", [1])).Value();
        ReceivedCatalog catalog = ReceivedCatalog.Open(_folder).Value();
        PictureEntry picture = catalog.Pictures.Single();
        List<string> order = [];

        catalog.Read(new Interrupting(() =>
        {
            catalog.Close(() => order.Add("closed"));
            order.Add("read");
        }) { Id = "", Name = "" });

        Assert.Equal(["read", "closed"], order);
        Assert.Equal("a.png: its catalog is no longer kept. Send it again.", $"{picture.Read().Failure()}");
    }

    [Fact]
    public async Task A_compressed_tar_is_unpacked_whatever_its_name_and_a_damaged_one_is_left_out()
    {
        byte[] packed = Gzip(Tar());
        (await Receive("sky", packed)).Value();
        (await Receive("broken.jpg", [.. packed[..^40]])).Value();

        _folder.Unpack();

        Assert.Equal(["sky.tar"], _folder.Files);
        Assert.Equal("broken.jpg: what gzip compressed is damaged. Pack or fetch the archive again.", $"{Assert.Single(_folder.Problems)}");
        Assert.Equal(["sky.tar"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
        Assert.Equal(new FileInfo(Path.Combine(_folder.Path, "sky.tar")).Length, _folder.Bytes);
    }

    [Fact]
    public async Task A_bomb_ends_at_the_room_that_is_left()
    {
        byte[] tar = new byte[3 * Room];
        Tar().CopyTo(tar, 0);
        (await Receive("sky.tgz", Gzip(tar))).Value();

        _folder.Unpack();

        Assert.Equal("sky.tgz: the server receives too much at once. Send it again later.", $"{Assert.Single(_folder.Problems)}");
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
        Assert.Equal(0, _folder.Bytes);
    }

    [Fact]
    public async Task What_is_on_its_way_is_bounded_and_given_back()
    {
        FileReception reception = new(_spool);
        byte[] most = new byte[Room];

        using (ReceivedFile first = (await Take("first", most)).Value())
            Assert.Equal("second: the server receives too much at once. Send it again later.", $"{(await Take("second", new byte[500_000])).Failure()}");
        using ReceivedFile third = (await Take("third", most)).Value();
        Problem catalog = (await Receive("fourth", [1])).Failure();

        Assert.IsType<BusyProblem>(catalog);

        Task<Result<ReceivedFile>> Take(string name, byte[] bytes) => reception.Receive(new MemoryStream(bytes), name, long.MaxValue, CancellationToken.None);
    }

    [Fact]
    public async Task A_problem_of_the_disk_tells_nothing_of_where()
    {
        Directory.Delete(Directory.GetParent(_folder.Path)!.FullName, recursive: true);
        FileReception reception = new(_spool);

        Problem[] told =
        [
            (await reception.Receive(new MemoryStream(new byte[500_000]), "/etc", long.MaxValue, CancellationToken.None)).Failure(),
            new SpooledPicture(Path.Combine(_folder.Path, "1")) { Id = "", Name = "a.png" }.Read().Failure(),
            _spool.Refused("b.png", Path.Combine(_folder.Path, "b"), new IOException($"Words about '{Path.Combine(_folder.Path, "b")}'.", 5)),
        ];

        Assert.Equal("/etc", told[0].Thing);
        Assert.All(told, problem => Assert.DoesNotContain(_cache.Path, $"{problem}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x", "/x/../home/b")]
    [InlineData("a", "a/b/c.png")]
    [InlineData("a/b/c.png", "a")]
    public async Task Names_that_need_each_others_place_are_told_by_the_catalog_alone(string first, string second)
    {
        (await Receive(first, [1])).Value();

        Assert.Equal(
            $"{second}: another file or folder of this catalog has the same name. Rename one of them.", $"{(await Receive(second, [1])).Failure()}");
    }

    private Task<Result<Unit>> Receive(string name, byte[] bytes) => _folder.Receive(new MemoryStream(bytes), name, CancellationToken.None);

    /// <summary>The beginning of a tar, which is all that is looked at.</summary>
    private static byte[] Tar()
    {
        byte[] tar = new byte[1024];
        Encoding.ASCII.GetBytes("ustar").CopyTo(tar, 257);
        new Random(1).NextBytes(tar.AsSpan(512));
        return tar;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private sealed record Interrupting(Action Meanwhile) : PictureEntry
    {
        public override Result<PictureContent> Read()
        {
            Meanwhile();
            return new Problem("", "", "");
        }

        public override ContentStamp? Stamp() => null;
    }
}
