using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Data;

public sealed class EpochViewsTests
{
    [Fact]
    public void Every_image_is_shown_once_in_the_order_of_the_epoch()
    {
        View[] views = EpochViews.Of(100, new Shape(8, 8, 3), Augmentation.Turns, seed: 1, epoch: 2);

        Assert.Equal(EpochOrder.Of(100, 1, 2), views.Select(view => view.Image));
        Assert.Equal(views, EpochViews.Of(100, new Shape(8, 8, 3), Augmentation.Turns, 1, 2));
        Assert.NotEqual(views.Select(view => view.Orientation), EpochViews.Of(100, new Shape(8, 8, 3), Augmentation.Turns, 1, 3).Select(view => view.Orientation));
    }

    [Theory]
    [InlineData(true, 8, 8)]
    [InlineData(true, 9, 4)]
    [InlineData(false, 8, 1)]
    public void Orientations_are_equally_frequent(bool areTurned, int width, int orientations)
    {
        View[] views = EpochViews.Of(8000, new Shape(8, width, 3), new Augmentation { QuarterTurns = areTurned }, 3, 1);
        IGrouping<int, View>[] groups = [.. views.GroupBy(view => view.Orientation).OrderBy(group => group.Key)];

        Assert.Equal(Enumerable.Range(1, orientations), groups.Select(group => group.Key));
        Assert.All(groups, group => Assert.Equal(1.0, group.Count() * orientations / 8000.0, 0.15));
        Assert.All(views, view => Assert.Null(view.Variation));
    }

    [Theory]
    [InlineData(1, "abcdef")]
    [InlineData(2, "cbafed")]
    [InlineData(3, "fedcba")]
    [InlineData(4, "defabc")]
    [InlineData(5, "adbecf")]
    [InlineData(6, "daebfc")]
    [InlineData(7, "fcebda")]
    [InlineData(8, "cfbead")]
    public void Tensor_shows_the_picture_in_the_orientation(int orientation, string seen)
    {
        Image image = Image.Own(2, 3, [.. "abcdef".SelectMany(letter => (byte[])[(byte)letter, 0, 0])]);
        float[] tensor = new float[18];

        new Standardization([0, 0, 0], [1 / 255f, 1, 1]).ToTable().Standardize(image, orientation, tensor);

        Assert.Equal(seen, string.Concat(tensor.Where((_, index) => index % 3 == 0).Select(value => (char)MathF.Round(value))));
    }
}
