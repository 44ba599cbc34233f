using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>Divides a whole number of things in given proportions (largest remainders; Hamilton, 1792).</summary>
internal static class LargestRemainder
{
    /// <summary>Whole numbers that add up to <paramref name="total"/>, each within one of its exact share.</summary>
    /// <param name="total">The number to divide.</param>
    /// <param name="weights">Proportions, none negative; among equal remainders the first is rounded up.</param>
    public static ImmutableArray<int> Share(int total, IReadOnlyList<double> weights)
    {
        double sum = weights.Sum();
        if (sum <= 0)
            return [.. weights.Select(_ => 0)];
        double[] exact = [.. weights.Select(weight => Math.Round(total * weight / sum, 9))];
        int[] shares = [.. exact.Select(share => (int)share)];
        foreach (int index in Enumerable.Range(0, shares.Length).OrderByDescending(index => exact[index] - shares[index]).Take(total - shares.Sum()))
            shares[index]++;
        return [.. shares];
    }
}
