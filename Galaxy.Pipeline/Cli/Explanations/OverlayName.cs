using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli;

/// <summary>Names the file of an overlay after its picture, the layer and the class: <c>100008.conv3.spiral.png</c>.</summary>
internal static class OverlayName
{
    /// <summary>A name that no file in the folder has: -2, -3 … tell pictures of one name apart, and nothing is written over.</summary>
    public static string Free(RunFolder folder, string picture, string layer, string className)
    {
        string stem = $"{Path.GetFileNameWithoutExtension(picture)}.{layer}.{Plain(className)}";
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? $"{stem}.png" : $"{stem}-{number}.png")
            .First(name => !Path.Exists(folder.PathOf(name)));
    }

    private static string Plain(string className) => string.Concat(className.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
}
