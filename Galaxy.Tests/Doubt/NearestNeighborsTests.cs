using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;

namespace Galaxy.Tests.Doubt;

public sealed class NearestNeighborsTests
{
    [Fact]
    public void Of_pictures_with_the_same_content_the_first_is_kept_however_often_it_comes()
    {
        NearestNeighbors nearest = new([1, 0], most: 2);
        (int Content, float[] Features)[] pictures = [(3, [1, 1]), (1, [1, 0.1f]), (1, [1, 0.1f]), (2, [1, 0.5f]), (3, [1, 1]), (1, [1, 0.1f])];
        foreach (((int content, float[] features), int index) in pictures.Select((picture, index) => (picture, index)))
            nearest.Add(index, new ContentKey(0, (UInt128)content), features);
        Assert.Equal([1, 3], nearest.Sorted.Select(neighbor => neighbor.Index));
    }

    [Fact]
    public void Among_equal_ranks_the_first_are_kept_in_their_order()
    {
        TopRanked<string> top = new(2);
        Assert.Null(top.Add("a", 1));
        Assert.Null(top.Add("b", 1));
        Assert.Equal("c", top.Add("c", 1));
        Assert.Equal("b", top.Add("d", 2));
        Assert.Equal<string>(["d", "a"], top.Sorted);
    }
}
