using System.Collections.Immutable;
using System.Reflection;

namespace Galaxy.Pipeline.Imaging.Drawing;

/// <summary>The letters of ASCII as pixels, which the program carries: <c>font.txt</c>, sixteen side by side, in the order of their codes.</summary>
internal static class PixelFont
{
    /// <summary>Rows of a letter: seven above the line and two below.</summary>
    public const int Height = 9;

    /// <summary>Pixels in a row of a letter.</summary>
    public const int Width = 5;

    /// <summary>From a letter to the next.</summary>
    public const int Advance = Width + 1;

    private const char First = ' ';
    private const char Last = '~';
    private const char Unknown = '?';
    private const int PerBlock = 16;

    private static readonly ImmutableArray<string> Rows = Read();

    /// <summary>Whether a pixel of a letter is drawn. A letter that the font has not got looks like a question mark.</summary>
    public static bool IsDrawn(char letter, int row, int column)
    {
        int index = (letter is >= First and <= Last ? letter : Unknown) - First;
        return Rows[index / PerBlock * Height + row][index % PerBlock * Advance + column] == '#';
    }

    private static ImmutableArray<string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("font.txt")
            ?? throw new InvalidOperationException("font.txt is not in the assembly.");
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
