using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>What charts that must fit a page 390 pixels wide have in common: a small width, and a heading over wrapped text.</summary>
internal static class NarrowChart
{
    public const double Width = 460;
    public const double Left = 60;
    public const double Side = 380;
    public const double Margin = 20;

    private const double FirstLine = 28;
    private const double WordsLine = 18;
    private const double WordsSize = 12;

    /// <summary>Font size of all text on a narrow page.</summary>
    private const double LargestSize = 14;

    /// <summary>The lines of the text under a heading.</summary>
    public static IReadOnlyList<string> Wrap(string words) => WrappedText.Of(words, LargestSize, Width - 2 * Margin);

    /// <summary>The top of a square frame below them.</summary>
    public static double FrameTop(IReadOnlyList<string> words) => FirstLine + WordsLine * words.Count + 26;

    /// <summary>Heading and text.</summary>
    public static IEnumerable<XElement> Heading(string title, IReadOnlyList<string> words) =>
    [
        Svg.Text(Margin, FirstLine, title, new TextStyle(15, Palette.Ink, Bold: true)),
        .. words.Select((line, index) => Svg.Text(Margin, FirstLine + WordsLine * (index + 1) + 2, line, new TextStyle(WordsSize, Palette.Faint))),
    ];
}
