using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class FoldingTests
{
    [Fact]
    public void Folds_are_stratified_and_of_about_one_size()
    {
        ImmutableArray<Dataset> folds = Datasets.Of(52, 31, 7, 1).Folds(5, seed: 7);
        Assert.All(folds, fold => Assert.InRange(fold.Count, 18, 19));
        Assert.All(folds, fold => Assert.InRange(fold.CountPerClass()[0], 10, 11));
        Assert.All(folds, fold => Assert.InRange(fold.CountPerClass()[1], 6, 7));
        Assert.All(folds, fold => Assert.InRange(fold.CountPerClass()[2], 1, 2));
    }

    /// <summary>A fold's test images never get into its training, whatever the duplicates and conflicting labels.</summary>
    [Fact]
    public void Every_image_is_tested_once_and_none_is_identical_to_one_trained_or_validated_on()
    {
        RandomStream random = new(5);
        for (int trial = 0; trial < 200; trial++)
        {
            Dataset dataset = Datasets.WithDuplicates(ref random);
            Split[] splits = [.. dataset.Folds(2 + random.NextInt(6), (ulong)trial).CrossValidate(random.NextDouble() / 2, (ulong)trial)];
            Assert.Equal(dataset.Names().Order(StringComparer.Ordinal), splits.SelectMany(split => split.Test.Names()).Order(StringComparer.Ordinal));
            foreach (Split split in splits)
            {
                HashSet<ContentKey>[] sides = [.. new[] { split.Training, split.Validation, split.Test }.Select(part => part.Images.Select(image => image.Key).ToHashSet())];
                Assert.Equal(dataset.Images.Select(image => image.Key).Distinct().Count(), sides.Sum(side => side.Count));
                Assert.Equal(dataset.Count, split.Training.Count + split.Validation.Count + split.Test.Count);
            }
        }
    }

    [Fact]
    public void Folds_depend_on_the_seed_and_not_on_the_order_of_the_images()
    {
        Dataset dataset = Datasets.Of(40, 30);
        string[][] names = Names(dataset, seed: 3);
        Assert.Equal(names, Names(dataset with { Images = [.. dataset.Images.Reverse()] }, seed: 3));
        Assert.NotEqual(names, Names(dataset, seed: 4));
    }

    [Fact]
    public void Validation_is_its_share_of_the_other_folds() =>
        Assert.All(Datasets.Of(50, 50).Folds(5, seed: 1).CrossValidate(0.25, seed: 1), split => Assert.Equal(
            (60, 20, 20), (split.Training.Count, split.Validation.Count, split.Test.Count)));

    [Fact]
    public void A_single_fold_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Of(10).Folds(1, seed: 1));

    [Fact]
    public void Too_few_images_leave_folds_empty() =>
        Assert.Equal([1, 1, 1, 0], Datasets.Of(3).Folds(4, seed: 1).Select(fold => fold.Count));

    private static string[][] Names(Dataset dataset, ulong seed) => [.. dataset.Folds(3, seed).Select(fold => fold.Names())];
}
