using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>
/// Finds the picture that a row means. Tables name pictures by an id, or by a path that was true elsewhere: relative to another folder, or with
/// another ending. A picture fits if one of the two paths, without ending, is the end of the other; paths that contradict each other never do.
/// </summary>
internal sealed class PictureIndex
{
    private readonly ImmutableArray<string> _pictures;
    private readonly ILookup<string, int> _byStem;

    /// <param name="pictures">Paths relative to the place of the table, with forward slashes.</param>
    public PictureIndex(ImmutableArray<string> pictures)
    {
        _pictures = pictures;
        _byStem = Enumerable.Range(0, pictures.Length).ToLookup(index => Stem(Last(pictures[index])), StringComparer.Ordinal);
    }

    /// <summary>The picture that a row means.</summary>
    /// <param name="named">An id, a file's name or a path.</param>
    /// <returns>Its index; null if there is none. The second value says whether several fit equally well.</returns>
    public (int? Index, bool AreSeveral) Find(string named)
    {
        string path = named.Replace('\\', '/');
        string[] parts = Parts(path);
        if (parts.Length == 0)
            return (null, false);
        int[] fitting = [.. _byStem[Stem(parts[^1])].Where(index => Common(index, parts) > 0)];
        if (fitting.Length <= 1)
            return (fitting is [var only] ? only : null, false);
        int most = fitting.Max(index => Rank(index, parts));
        int[] best = [.. fitting.Where(index => Rank(index, parts) == most)];
        return best.Length == 1 ? (best[0], false) : (null, true);
    }

    /// <summary>What a path says about who is shown: the file's name without its ending.</summary>
    public static string IdOf(string path) => PictureName.WithoutEnding(Last(path.Replace('\\', '/')));

    /// <summary>The longer the path in common, the better; the same whole path is best, then the same ending.</summary>
    private int Rank(int index, string[] parts)
    {
        string[] own = Parts(_pictures[index]);
        int exact = own.Length == parts.Length ? 2 : 0;
        return Common(index, parts) * 4 + exact + (Nfc.AreSame(own[^1], parts[^1]) ? 1 : 0);
    }

    /// <summary>How many names at the end are in common; 0 if they contradict each other.</summary>
    private int Common(int index, string[] parts)
    {
        string[] own = Parts(_pictures[index]);
        int count = Math.Min(own.Length, parts.Length);
        for (int back = 2; back <= count; back++)
        {
            if (!Nfc.AreSame(own[^back], parts[^back]))
                return 0;
        }

        return count;
    }

    private static string[] Parts(string path) => [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or ".."))];

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Stem(string name) => Nfc.Of(PictureName.WithoutEnding(name));
}
