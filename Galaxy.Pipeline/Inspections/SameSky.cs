using System.Collections.Immutable;

namespace Galaxy.Pipeline.Inspections;

/// <summary>
/// Finds pictures of the same sky among many. Prints are looked up by 64 groups of 16 bits each: two of the same sky agree in at least
/// one group almost certainly, two others seldom, so that few pairs are compared (locality-sensitive hashing; Indyk and Motwani 1998).
/// </summary>
internal static class SameSky
{
    /// <summary>The most prints that are compared for one key. Only pictures with large empty parts share a key with so many.</summary>
    private const int MostAlike = 256;

    private const int Groups = 64;
    private const int BitsInGroup = SkyPrint.Bits / Groups;

    /// <summary>Groups of two or more pictures that show the same sky, turned or mirrored perhaps; each in order, by its first picture.</summary>
    /// <param name="prints">One per picture; null for a picture without.</param>
    /// <param name="interrupted">Ends the search.</param>
    public static Result<ImmutableArray<ImmutableArray<int>>> Find(IReadOnlyList<SkyPrint?> prints, CancellationToken interrupted)
    {
        Links links = new(prints.Count);
        ImmutableArray<SkyPrint>[] turned = [.. prints.Select(print => print?.Orientations() ?? [])];
        for (int group = 0; group < Groups; group++)
        {
            if (interrupted.IsCancellationRequested)
                return Interruption.NothingSaved;
            Link(prints, turned, group, links);
        }

        return Result.Ok(Enumerable.Range(0, prints.Count)
            .GroupBy(links.FirstOf)
            .Where(same => same.Skip(1).Any())
            .Select(same => same.ToImmutableArray())
            .ToImmutableArray());
    }

    private static void Link(IReadOnlyList<SkyPrint?> prints, ImmutableArray<SkyPrint>[] turned, int group, Links links)
    {
        ILookup<int, int> known = Enumerable.Range(0, prints.Count)
            .Where(picture => prints[picture] is not null)
            .ToLookup(picture => Key(prints[picture]!, group));
        for (int picture = 0; picture < turned.Length; picture++)
            foreach (SkyPrint print in turned[picture])
                foreach (int other in known[Key(print, group)].Take(MostAlike))
                    if (other < picture && links.FirstOf(other) != links.FirstOf(picture) && print.DistanceTo(prints[other]!) <= SkyPrint.SameSky)
                        links.Join(picture, other);
    }

    /// <summary>Bits from all over the picture, since neighbors are alike.</summary>
    private static int Key(SkyPrint print, int group)
    {
        int key = 0;
        for (int bit = 0; bit < BitsInGroup; bit++)
            key = key << 1 | (print.Bit(group + bit * Groups) ? 1 : 0);
        return key;
    }

    /// <summary>Which pictures belong together: union-find, in which the first picture stands for all.</summary>
    private sealed class Links(int count)
    {
        private readonly int[] _first = [.. Enumerable.Range(0, count)];

        public int FirstOf(int picture)
        {
            while (_first[picture] != picture)
                picture = _first[picture] = _first[_first[picture]];
            return picture;
        }

        public void Join(int one, int other)
        {
            (int first, int second) = (FirstOf(one), FirstOf(other));
            _first[Math.Max(first, second)] = Math.Min(first, second);
        }
    }
}
