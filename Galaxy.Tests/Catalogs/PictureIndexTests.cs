using Galaxy.Pipeline.Catalogs.Tables;

namespace Galaxy.Tests.Catalogs;

public sealed class PictureIndexTests
{
    private static readonly PictureIndex _index = new(["1.jpg", "a/2.jpg", "a/J000411.19+020924.0.png", "b/2.jpg", "a/b/3.jpg", "a/b/3.png"]);

    [Theory]
    [InlineData("1", 0)]
    [InlineData("1.jpg", 0)]
    [InlineData("/elsewhere/data/1.png", 0)]
    [InlineData("a/2", 1)]
    [InlineData("../../data/b/2.jpg", 3)]
    [InlineData(@"c:\data\a\2.jpg", 1)]
    [InlineData("J000411.19+020924.0", 2)]
    [InlineData("data/a/J000411.19+020924.0.jpg", 2)]
    [InlineData("3.png", 5)]
    [InlineData("b/3.jpg", 4)]
    public void Picture_is_found_by_id_path_from_elsewhere_and_another_ending(string named, int expected) =>
        Assert.Equal((expected, false), _index.Find(named));

    [Theory]
    [InlineData("2", true)]
    [InlineData("3.gif", true)]
    [InlineData("c/2.jpg", false)]
    [InlineData("4", false)]
    [InlineData("", false)]
    [InlineData("..", false)]
    public void What_fits_none_or_several_is_not_guessed(string named, bool areSeveral) => Assert.Equal((null, areSeveral), _index.Find(named));
}
