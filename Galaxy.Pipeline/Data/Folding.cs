using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Data;

/// <summary>Divides a dataset for cross-validation. Identical images stay together, even if their labels differ.</summary>
public static class Folding
{
    /// <summary>
    /// Folds of about equal size, each with the classes in the dataset's proportions: an image, with those identical to it, goes to the
    /// fold with the fewest of its class. A pure function of the seed and the set of images.
    /// </summary>
    /// <param name="dataset">The images.</param>
    /// <param name="count">Folds, at least 2; with too few images, some are empty.</param>
    /// <param name="seed">Which images go where.</param>
    public static ImmutableArray<Dataset> Folds(this Dataset dataset, int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        List<LabeledImage>[] folds = [.. Enumerable.Range(0, count).Select(_ => new List<LabeledImage>())];
        foreach (var ofClass in dataset.Groups().GroupBy(group => group[0].Label).OrderBy(ofClass => ofClass.Key))
            Deal([.. ofClass], Seeds.Derive(Seeds.Derive(seed, "folds"), ofClass.Key), folds);
        return [.. folds.Select(fold => dataset with { Images = [.. fold] })];
    }

    /// <summary>One split per fold, with that fold as the test part and the others for training and validation.</summary>
    /// <param name="folds">Two or more.</param>
    /// <param name="validation">Share of each class of the other folds, from 0, below 1.</param>
    /// <param name="seed">Which images validate.</param>
    public static IEnumerable<Split> CrossValidate(this ImmutableArray<Dataset> folds, double validation, ulong seed) => folds.Select(fold =>
    {
        Dataset others = fold with { Images = [.. folds.Where(other => !ReferenceEquals(other, fold)).SelectMany(other => other.Images)] };
        return others.Split(test: 0, validation, seed) with { Test = fold };
    });

    private static void Deal(ImmutableArray<LabeledImage>[] groups, ulong seed, List<LabeledImage>[] folds)
    {
        RandomStream random = new(seed);
        Shuffle.InPlace<ImmutableArray<LabeledImage>>(groups, ref random);
        int[] dealt = new int[folds.Length];
        foreach (ImmutableArray<LabeledImage> group in groups)
        {
            int fold = Enumerable.Range(0, folds.Length).MinBy(fold => (dealt[fold], folds[fold].Count));
            dealt[fold] += group.Length;
            folds[fold].AddRange(group);
        }
    }
}
