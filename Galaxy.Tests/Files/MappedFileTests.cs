using System.Globalization;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Files;

/// <summary>A mapped file reads as its bytes, whatever was given back, and after it is gone.</summary>
public sealed class MappedFileTests : IDisposable
{
    private const int Side = 300;

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _bytes = [.. Enumerable.Range(0, Side * Side * Image.Channels).Select(index => (byte)(index * 31 / 7))];

    private string File => Path.Combine(_folder.Path, "file");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bytes_are_the_files_whatever_was_read_before(bool isLarge)
    {
        System.IO.File.WriteAllBytes(File, _bytes);
        ReadOnlyMemory<byte> mapped = MappedFile.Open(File, isLarge ? new MappedWindow(partBytes: 40) : null);
        System.IO.File.Delete(File);
        Image whole = Image.Over(Side, Side, mapped);

        Assert.Equal(_bytes, mapped.ToArray());
        Assert.Equal(_bytes, whole.Pixels.ToArray());
        for (int start = 0; start < _bytes.Length - 50; start += 17)
            Assert.Equal(_bytes.AsSpan(start, 50), MappedFile.Read(mapped.Slice(start, 50)));
        Assert.Equal(_bytes[^7..], mapped[^7..].ToArray());
        Assert.Equal(Image.Own(Side, Side, _bytes).Middle(20, 10).Pixels.ToArray(), whole.Middle(20, 10).Pixels.ToArray());
    }

    [Fact]
    public void Empty_and_missing_files_are_refused()
    {
        Assert.Throws<FileNotFoundException>(() => MappedFile.Open(File, window: null));
        System.IO.File.WriteAllBytes(File, []);
        Assert.Throws<IOException>(() => MappedFile.Open(File, window: null));
    }

    /// <summary>Nobody who reads pictures of a large set needs to think of it.</summary>
    [Fact]
    public void Pictures_that_were_read_do_not_stay_in_memory()
    {
        if (!OperatingSystem.IsLinux())
            return;
        const int Pictures = 1000;
        const int PictureBytes = 100 * 100 * Image.Channels;
        System.IO.File.WriteAllBytes(File, new byte[Pictures * PictureBytes]);
        ReadOnlyMemory<byte> mapped = MappedFile.Open(File, new MappedWindow(PictureBytes));

        for (int index = 0; index < Pictures; index++)
            Assert.True(Image.Over(100, 100, mapped.Slice(index * PictureBytes, PictureBytes)).Middle(90, 90).IsConstant);

        Assert.InRange(Resident(), 0, Pictures * PictureBytes / 2);
    }

    [Fact]
    public void Other_memory_is_read_too() => Assert.Equal(_bytes, MappedFile.Read(_bytes));

    /// <summary>Bytes of the file that are in this process's memory.</summary>
    private long Resident() => System.IO.File.ReadLines("/proc/self/smaps")
        .SkipWhile(line => !line.EndsWith(File, StringComparison.Ordinal))
        .Where(line => line.StartsWith("Rss:", StringComparison.Ordinal))
        .Select(line => 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture))
        .First();
}
