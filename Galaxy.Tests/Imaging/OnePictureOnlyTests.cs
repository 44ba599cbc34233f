using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Imaging;

/// <summary>Whatever a file does to a decoder affects only its own picture.</summary>
public sealed class OnePictureOnlyTests
{
    [Theory]
    [InlineData(typeof(IndexOutOfRangeException))]
    [InlineData(typeof(OverflowException))]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(ArgumentOutOfRangeException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(OutOfMemoryException))]
    public void Exception_behind_the_door_is_the_pictures_problem(Type bug)
    {
        Result<Image> result = ImageFile.Decode<Image>(Fixture.Bytes("rgb8.png"), "one.png", PixelArea.Whole, _ => throw (Exception)Activator.CreateInstance(bug)!);
        Problem problem = Assert.IsType<Result<Image>.Failed>(result).Problem;
        Assert.Equal("one.png", problem.Thing);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void Folder_with_pictures_of_impossible_size_is_read_without_them()
    {
        using TemporaryFolder folder = new();
        foreach (string name in (string[])["a", "b"])
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, name));
            File.WriteAllBytes(Path.Combine(folder.Path, $"{name}/good.jpg"), Fixture.Bytes("baseline420.jpg"));
        }

        File.WriteAllBytes(Path.Combine(folder.Path, "a/huge.png"), PngWriter.Claim(0xFFFF_FFFF, 0xC000_0000, depth: 1, color: 0));
        Shape input = new(8, 8, 3);
        Result<LoadedPictures> read = ClassFolderReading.Read(folder.Path, ["a", "b"], new ReadingOptions(input, null, 1), Pictures.Decoder(input, new Framing.Whole(), margin: 3));
        LoadedPictures reading = Assert.IsType<Result<LoadedPictures>.Ok>(read).Value;
        Assert.Equal(2, reading.Dataset.Count);
        Assert.Equal("a/huge.png", Assert.Single(reading.Unreadable).Thing);
    }
}
