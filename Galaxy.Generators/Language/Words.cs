using System.Globalization;
using System.Text.Json;

namespace Galaxy.Generators.Language;

/// <summary>Words for messages. A message is one line, whatever the file holds.</summary>
internal static class Words
{
    private const int LongestQuote = 40;

    /// <summary>
    /// Whether a character is visible in place: not a line separator, a
    /// control character or a mark of writing direction.
    /// </summary>
    public static bool IsVisible(char unit) => char.GetUnicodeCategory(unit)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>The text on one line, with a dot for every invisible character; for messages and comments.</summary>
    public static string OneLine(string text) => new([.. text.Select(unit => IsVisible(unit) ? unit : '·')]);

    /// <summary>A quote of the user's text, shortened, on one line.</summary>
    public static string Quote(string text)
    {
        string whole = OneLine(text);
        if (whole.Length <= LongestQuote)
            return whole;
        bool splitsPair = char.IsHighSurrogate(whole[LongestQuote - 1]);
        return whole.Substring(0, splitsPair ? LongestQuote - 1 : LongestQuote) + "…";
    }

    /// <summary><c>100,000,000</c>.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>4096</c>: as written in the file.</summary>
    public static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>13×11×3</c>.</summary>
    public static string Shape(MapShape shape) => FormattableString.Invariant($"{shape.Height}×{shape.Width}×{shape.Channels}");

    /// <summary>The remedy for an unknown name: the nearest known one, or all of them.</summary>
    public static string KnownNames(string name, IReadOnlyCollection<string> known) =>
        NearestName.Among(known, name) is { } nearest
            ? $"Perhaps you mean '{nearest}'"
            : $"Choose from {string.Join(", ", known)}";

    /// <summary>The JSON reader's message without its position, which is in bytes.</summary>
    public static string ReaderMessage(JsonException problem)
    {
        int position = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string words = position < 0 ? problem.Message : problem.Message.Substring(0, position);
        return words.TrimEnd('.', ' ');
    }
}
