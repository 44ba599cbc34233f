using System.Text;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Explain;

/// <summary>Names an overlay's file after its picture, the layer and the class: <c>100008.conv3.spiral.png</c>.</summary>
internal static class OverlayName
{
    /// <summary>Bytes that file systems allow in a name, less those of <c>.png</c> and a number.</summary>
    private const int MostBytes = 240;

    private const int MostBytesOfEnding = 120;

    /// <summary>
    /// A free name, or that of an earlier overlay of the same picture. Pictures with the same name are numbered.
    /// </summary>
    public static string Of(RunFolder folder, string picture, string layer, string className)
    {
        string ending = Fit($".{layer}.{Plain(className)}", MostBytesOfEnding);
        string stem = Fit(Path.GetFileNameWithoutExtension(picture), MostBytes - Encoding.UTF8.GetByteCount(ending)) + ending;
        return FreeName.Of(folder, stem, ".png", path => OverlayMark.IsAt(path, OverlayMark.Of(picture)));
    }

    /// <summary>As many whole characters as fit.</summary>
    private static string Fit(string text, int bytes)
    {
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
                return text[..length];
            length += rune.Utf16SequenceLength;
        }

        return text;
    }

    private static string Plain(string className) => string.Concat(className.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
}
