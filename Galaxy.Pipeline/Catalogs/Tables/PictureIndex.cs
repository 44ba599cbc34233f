using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>
/// Finds the picture that a row means. Tables name pictures by an id, or by a path that was true elsewhere: relative to another folder, or with
/// another ending. A picture fits if one of the two paths, without ending, is the end of the other; paths that contradict each other never do.
/// The longer the path in common, the better; the same whole path is best, then the same ending.
/// </summary>
internal sealed class PictureIndex
{
    private const int Many = 16;

    private readonly ImmutableArray<string> _pictures;

    /// <summary>The pictures in the order of their keys: those with the same end of their paths are neighbors.</summary>
    private readonly int[] _order;
    private readonly string[] _keys;
    private readonly int _depth;

    /// <summary>What was found among many pictures with the same name, so that no other row looks through them again.</summary>
    private readonly Dictionary<(int From, int To, string Name), (int? Index, bool AreSeveral)> _known = [];

    /// <param name="pictures">Paths relative to the place of the table, with forward slashes.</param>
    public PictureIndex(ImmutableArray<string> pictures)
    {
        string[][] parts = [.. pictures.Select(Parts)];
        _pictures = pictures;
        _order = [.. Enumerable.Range(0, pictures.Length)];
        _keys = Array.ConvertAll(parts, each => Key(each));
        _depth = parts.Select(each => each.Length).DefaultIfEmpty().Max();
        Array.Sort(_keys, _order, StringComparer.Ordinal);
    }

    /// <summary>The picture that a row means.</summary>
    /// <param name="named">An id, a file's name or a path.</param>
    /// <returns>Its index; null if there is none. The second value says whether several fit equally well.</returns>
    public (int? Index, bool AreSeveral) Find(string named)
    {
        string[] parts = Parts(named.Replace('\\', '/'));
        for (int count = Math.Min(parts.Length, _depth); count > 0; count--)
        {
            string key = Key(parts.AsSpan(^count..));
            if (Best(Place(key), Place($"{key}\0"), parts[^1]) is { } same)
                return same;
            if (count == parts.Length && Best(Place(key), Place($"{key}{char.MaxValue}"), parts[^1]) is { } longer)
                return longer;
        }

        return (null, false);
    }

    /// <summary>What a path says about who is shown: the file's name without its ending.</summary>
    public static string IdOf(string path) => PictureName.WithoutEnding(Last(path.Replace('\\', '/')));

    /// <summary>The best of neighbors: a single one, or a single one of the same name. Null if there is none.</summary>
    private (int? Index, bool AreSeveral)? Best(int from, int to, string name)
    {
        if (to - from <= Many)
            return to == from ? null : Chosen(from, to, name);
        return _known.TryGetValue((from, to, name), out (int? Index, bool AreSeveral) known)
            ? known
            : _known[(from, to, name)] = Chosen(from, to, name);
    }

    private (int? Index, bool AreSeveral) Chosen(int from, int to, string name)
    {
        if (to - from == 1)
            return (_order[from], false);
        int[] named = [.. _order[from..to].Where(index => Nfc.AreSame(Last(_pictures[index]), name)).Take(2)];
        return named is [var only] ? (only, false) : (null, true);
    }

    /// <summary>Where a key is among the sorted ones, or would be.</summary>
    private int Place(string key)
    {
        int from = 0;
        for (int to = _keys.Length; from < to;)
        {
            int middle = (from + to) / 2;
            if (string.CompareOrdinal(_keys[middle], key) < 0)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    /// <summary>A path from its last name, without ending, to its first, each with a slash behind it.</summary>
    private static string Key(ReadOnlySpan<string> parts)
    {
        string key = $"{Nfc.Of(PictureName.WithoutEnding(parts[^1]))}/";
        for (int back = 2; back <= parts.Length; back++)
            key += $"{Nfc.Of(parts[^back])}/";
        return key;
    }

    private static string[] Parts(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or ".."))];

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
