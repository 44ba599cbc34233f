using System.Collections.Frozen;
using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Data;

/// <summary>Splits a dataset class by class. Identical images stay together, even if their labels differ.</summary>
public static class Splitting
{
    /// <summary>
    /// Training, validation and test parts, each with the classes in the dataset's proportions. A pure function of the seed
    /// and the set of images: their order does not matter, and the order within each part also follows from the seed.
    /// </summary>
    /// <param name="dataset">The images.</param>
    /// <param name="test">Share of each class for the test, 0 to 1.</param>
    /// <param name="validation">Share of each class for validation, 0 to 1; the rest trains.</param>
    /// <param name="seed">Which images go where.</param>
    /// <param name="tested">Keys of images that come before all others of their class for the test; null for none.</param>
    public static Split Split(this Dataset dataset, double test, double validation, ulong seed, FrozenSet<ulong>? tested = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(test);
        ArgumentOutOfRangeException.ThrowIfNegative(validation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(test + validation, 1);
        ILookup<ushort, ImmutableArray<LabeledImage>> groups = dataset.Groups().ToLookup(group => group[0].Label);
        tested ??= [];
        Parts parts = new();
        for (int label = 0; label < dataset.Classes.Length; label++)
            Deal([.. groups[(ushort)label]], test, validation, Seeds.Derive(Seeds.Derive(seed, "split"), (ulong)label), tested, parts);
        return new Split(
            dataset with { Images = [.. parts.Training] },
            dataset with { Images = [.. parts.Validation] },
            dataset with { Images = [.. parts.Test] });
    }

    private static void Deal(
        ImmutableArray<LabeledImage>[] groups, double test, double validation, ulong seed, FrozenSet<ulong> tested, Parts into)
    {
        RandomStream random = new(seed);
        Shuffle.InPlace<ImmutableArray<LabeledImage>>(groups, ref random);
        int total = groups.Sum(group => group.Length);
        ImmutableArray<int> quotas = LargestRemainder.Share(total, [test, validation, 1 - test - validation]);
        Part[] parts = [new(quotas[0], into.Test), new(quotas[1], into.Validation), new(int.MaxValue, into.Training)];
        foreach (ImmutableArray<LabeledImage> group in groups.OrderByDescending(group => tested.Contains(group[0].Key.Prefix)))
            parts.First(part => part.Left >= group.Length).Add(group);
    }

    private sealed record Parts
    {
        public List<LabeledImage> Training { get; } = [];

        public List<LabeledImage> Validation { get; } = [];

        public List<LabeledImage> Test { get; } = [];
    }

    /// <summary>One class's share of a part: how many images it may still take.</summary>
    private sealed class Part(int quota, List<LabeledImage> images)
    {
        public int Left { get; private set; } = quota;

        public void Add(ImmutableArray<LabeledImage> group)
        {
            Left -= group.Length;
            images.AddRange(group);
        }
    }
}
