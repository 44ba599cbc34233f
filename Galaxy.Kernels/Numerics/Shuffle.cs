namespace Galaxy.Kernels.Numerics;

/// <summary>Random order.</summary>
internal static class Shuffle
{
    /// <summary>Every order is equally likely (Fisher and Yates, 1938; Durstenfeld, 1964).</summary>
    public static void InPlace<T>(Span<T> items, ref RandomStream random)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = random.NextInt(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
