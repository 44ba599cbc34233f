using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class SplittingTests
{
    [Fact]
    public void Split_is_stratified()
    {
        Split split = Datasets.Of(100, 50, 10, 4, 1).Split(0.2, 0.1, seed: 7);
        Assert.Equal([20, 10, 2, 1, 0], split.Test.CountPerClass().AsEnumerable());
        Assert.Equal([10, 5, 1, 0, 0], split.Validation.CountPerClass().AsEnumerable());
        Assert.Equal([70, 35, 7, 3, 1], split.Training.CountPerClass().AsEnumerable());
    }

    [Fact]
    public void Split_has_every_image_once()
    {
        Dataset dataset = Datasets.Of(31, 17, 5);
        Split split = dataset.Split(0.3, 0.2, seed: 1);
        Assert.Equal(
            dataset.Names().Order(StringComparer.Ordinal),
            new[] { split.Training, split.Validation, split.Test }.SelectMany(part => part.Names()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Split_depends_on_the_seed_and_not_on_the_order_of_the_images()
    {
        Dataset dataset = Datasets.Of(40, 30);
        string[] test = dataset.Split(0.25, 0.25, seed: 3).Test.Names();
        Dataset reversed = dataset with { Images = [.. dataset.Images.Reverse()] };
        Assert.Equal(test, reversed.Split(0.25, 0.25, seed: 3).Test.Names());
        Assert.NotEqual(test, dataset.Split(0.25, 0.25, seed: 4).Test.Names());
    }

    [Fact]
    public void Split_keeps_identical_images_on_one_side()
    {
        RandomStream random = new(5);
        for (int trial = 0; trial < 200; trial++)
        {
            Dataset dataset = Datasets.WithDuplicates(ref random);
            Split split = dataset.Split(random.NextDouble() / 2, random.NextDouble() / 2, (ulong)trial);
            HashSet<ContentKey>[] sides = [.. new[] { split.Training, split.Validation, split.Test }.Select(part => part.Images.Select(image => image.Key).ToHashSet())];
            Assert.Equal(dataset.Images.Select(image => image.Key).Distinct().Count(), sides.Sum(side => side.Count));
            Assert.Equal(dataset.Count, split.Training.Count + split.Validation.Count + split.Test.Count);
        }
    }

    [Fact]
    public void Parts_never_exceed_their_share_because_of_duplicates()
    {
        Dataset dataset = Datasets.Of(20);
        dataset = dataset with { Images = [.. dataset.Images, .. Enumerable.Range(0, 20).Select(copy => Datasets.Image(0, 0, $"copy {copy}"))] };
        Split split = dataset.Split(0.25, 0, seed: 1);
        Assert.Equal(10, split.Test.Count);
        Assert.Contains("copy 0", split.Training.Names());
    }

    [Fact]
    public void Duplicates_are_as_frequent_in_the_test_part_as_anywhere()
    {
        Dataset dataset = Datasets.Of(72);
        dataset = dataset with { Images = [.. dataset.Images, .. Enumerable.Range(0, 17).Select(copy => Datasets.Image(0, 0, $"copy {copy}"))] };
        int[] duplicates = [.. Enumerable.Range(0, 200).Select(seed => dataset.Split(0.3, 0, (ulong)seed).Test.Images.Count(image => image.Key == dataset.Images[0].Key))];
        Assert.InRange(duplicates.Count(count => count > 0) / 200.0, 0.1, 0.4);
    }

    /// <summary>Those that are too many for the test go on to the validation part.</summary>
    [Theory]
    [InlineData(0.3, 0.2)]
    [InlineData(0.1, 0.2)]
    public void Images_that_tested_before_test_again(double test, double validation)
    {
        Dataset dataset = Datasets.Of(20, 20);
        Split before = dataset.Split(0.2, 0, seed: 1);
        Split split = dataset.Split(test, validation, seed: 2, [.. before.Test.Images.Select(image => image.Key.Prefix)]);
        Assert.Equal([(int)(20 * test), (int)(20 * test)], split.Test.CountPerClass().AsEnumerable());
        Assert.Empty((test < 0.2 ? split.Test : before.Test).Names().Except((test < 0.2 ? before.Test : split.Test).Names()));
        Assert.Empty(before.Test.Names().Intersect(split.Training.Names()));
    }

    [Fact]
    public void Same_images_under_other_names_split_alike()
    {
        Dataset dataset = Datasets.Of(12, 9);
        Dataset renamed = dataset with { Images = [.. dataset.Images.Select(image => image with { Name = $"x{image.Name}" })] };
        Assert.Equal(
            dataset.Split(0.3, 0, seed: 1).Test.Names().Select(name => $"x{name}"),
            renamed.Split(0.3, 0, seed: 1).Test.Names());
    }

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(0, -0.1)]
    [InlineData(0.6, 0.5)]
    public void Shares_below_0_or_above_1_together_are_refused(double test, double validation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Of(10).Split(test, validation, seed: 1));

    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(1, 0, 0)]
    [InlineData(0.5, 0.5, 0)]
    public void Shares_may_be_nothing_or_all(double test, double validation, int training) =>
        Assert.Equal(training, Datasets.Of(10).Split(test, validation, seed: 1).Training.Count);
}
