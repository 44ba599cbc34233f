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

    /// <summary>Looking through all of them for each would take minutes.</summary>
    [Fact]
    public void Many_pictures_of_the_same_name_are_told_apart_by_their_folders()
    {
        string[] pictures = [.. Enumerable.Range(0, 30_000).Select(index => $"obj{index}/image/cutout.png")];
        PictureIndex index = new([.. pictures]);
        for (int picture = 0; picture < pictures.Length; picture++)
        {
            Assert.Equal((picture, false), index.Find($"/data/obj{picture}/image/cutout.jpg"));
            Assert.Equal((null, true), index.Find("image/cutout.png"));
        }
    }

    [Fact]
    public void Best_is_that_of_the_definition()
    {
        Random random = new(1);
        string[] Path() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"{(char)('a' + random.Next(2))}"), $"{random.Next(3)}.{(random.Next(2) == 0 ? "jpg" : "png")}"];
        for (int round = 0; round < 200; round++)
        {
            string[][] pictures = [.. Enumerable.Range(0, random.Next(12)).Select(_ => Path()).DistinctBy(path => string.Join('/', path))];
            PictureIndex index = new([.. pictures.Select(path => string.Join('/', path))]);
            for (int row = 0; row < 20; row++)
            {
                string[] named = Path();
                Assert.Equal(Defined(pictures, named), index.Find(string.Join('/', named)));
            }
        }
    }

    private static (int? Index, bool AreSeveral) Defined(string[][] pictures, string[] named)
    {
        int[] ranks = [.. pictures.Select(path => Rank(path, named))];
        int best = ranks.DefaultIfEmpty().Max();
        return best == 0 ? (null, false) : ranks.Count(rank => rank == best) == 1 ? (Array.IndexOf(ranks, best), false) : (null, true);
    }

    private static int Rank(string[] path, string[] named)
    {
        int common = Math.Min(path.Length, named.Length);
        bool fits = path.AsSpan(^common..^1).SequenceEqual(named.AsSpan(^common..^1)) && path[^1][0] == named[^1][0];
        return fits ? common * 4 + (path.Length == named.Length ? 2 : 0) + (path[^1] == named[^1] ? 1 : 0) : 0;
    }
}
