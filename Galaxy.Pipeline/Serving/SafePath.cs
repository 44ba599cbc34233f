using System.Text;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// Where a file of a catalog goes within the catalog's own folder. A client's name chooses folders and file there and nothing else: no part of it is
/// absolute, leads up, or means something to a file system.
/// </summary>
internal static class SafePath
{
    private const int MostParts = 16;
    private const int LongestPart = 120;
    private const string Unnamed = "unnamed";

    /// <summary>A relative path with forward slashes, of at least one part.</summary>
    /// <param name="name">What the client calls the file.</param>
    public static string Of(string name)
    {
        string[] parts = [.. name.Split('/', '\\').Where(part => part.Trim() is not ("" or "." or "..")).TakeLast(MostParts).Select(Part)];
        return parts.Length == 0 ? Unnamed : string.Join('/', parts);
    }

    private static string Part(string part)
    {
        StringBuilder safe = new();
        foreach (Rune rune in part.EnumerateRunes())
            _ = ShownText.IsUnseen(rune) || rune == Rune.ReplacementChar || "<>:\"|?*".Contains($"{rune}") ? safe.Append('_') : safe.Append(rune);
        string text = Short(safe.ToString().TrimEnd(' ', '.'));
        return text.Length == 0 ? "_" : DeviceName.Is(text) ? $"_{text}" : text;
    }

    /// <summary>The ending stays: it tells the format.</summary>
    private static string Short(string part)
    {
        if (Encoding.UTF8.GetByteCount(part) <= LongestPart)
            return part;
        string ending = PictureName.Ending(part);
        StringBuilder stem = new();
        foreach (Rune rune in part.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount($"{stem}{rune}{ending}") > LongestPart)
                break;
            stem.Append(rune);
        }

        return $"{stem}{(Encoding.UTF8.GetByteCount(ending) < LongestPart ? ending : "")}";
    }
}
