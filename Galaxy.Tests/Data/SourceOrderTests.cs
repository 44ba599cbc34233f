using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class SourceOrderTests
{
    [Fact]
    public void Pictures_are_read_in_the_order_of_their_source_and_returned_as_they_were_asked_for()
    {
        Recorded loader = new();
        Result<LabeledImage>[] loaded = loader.LoadInSourceOrder([At(2), At(0), At(3), At(1)], null, default).Match(all => all, _ => []);
        Assert.Equal(["0", "1", "2", "3"], loader.Asked);
        Assert.Equal(["2", "0", "3", "1"], loaded.Select(image => Assert.IsType<Result<LabeledImage>.Failed>(image).Problem.Thing));
    }

    private static FileEntry At(int position) => new($"{position}") { Id = "", Name = $"{position}", Position = position };

    /// <summary>Reads nothing.</summary>
    private sealed class Recorded : IImageLoader
    {
        public List<string> Asked { get; } = [];

        public Result<Result<LabeledImage>[]> Load(IReadOnlyList<PictureEntry> images, IProgress<int>? progress, CancellationToken interrupted)
        {
            Asked.AddRange(images.Select(image => image.Name));
            return Result.Ok(images.Select(image => (Result<LabeledImage>)new Problem(image.Name, "what", "remedy")).ToArray());
        }
    }
}
