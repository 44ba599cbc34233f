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
    public void Bytes_are_the_files_before_and_after_they_are_given_back(bool isLarge)
    {
        System.IO.File.WriteAllBytes(File, _bytes);
        ReadOnlyMemory<byte> mapped = MappedFile.Open(File, isLarge);
        System.IO.File.Delete(File);
        Image whole = Image.Over(Side, Side, mapped);

        Assert.Equal(_bytes, mapped.ToArray());
        whole.Middle(10, 10).GiveBack();
        Assert.Equal(_bytes, whole.Pixels.ToArray());
        whole.GiveBack();
        Assert.Equal(_bytes[^7..], mapped[^7..].ToArray());
        Assert.Equal(Image.Own(Side, Side, _bytes).Middle(20, 10).Pixels.ToArray(), whole.Middle(20, 10).Pixels.ToArray());
    }

    [Fact]
    public void Empty_and_missing_files_are_refused()
    {
        Assert.Throws<FileNotFoundException>(() => MappedFile.Open(File, isLarge: false));
        System.IO.File.WriteAllBytes(File, []);
        Assert.Throws<IOException>(() => MappedFile.Open(File, isLarge: false));
    }

    [Fact]
    public void Other_memory_can_be_given_back_too() => MappedFile.GiveBack(_bytes);
}
