using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>Cuts a length into tiles.</summary>
internal static class Tiles
{
    /// <summary>
    /// As few tiles as possible, of two sizes that differ by one: 64 in tiles of at most 6 is 9×6 + 2×5. An even cut keeps
    /// the small tile large enough to hide the latency of its multiply-adds.
    /// </summary>
    public static EquatableArray<TileRun> Cut(int length, int largest)
    {
        int tiles = (length + largest - 1) / largest;
        int small = length / tiles;
        int largeCount = length - small * tiles;
        List<TileRun> runs = [];
        if (largeCount > 0)
            runs.Add(new TileRun(0, largeCount, small + 1));
        runs.Add(new TileRun(largeCount * (small + 1), tiles - largeCount, small));
        return runs.ToEquatableArray();
    }
}
