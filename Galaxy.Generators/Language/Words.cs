using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Galaxy.Generators.Language;

/// <summary>Words for messages. A message is one line, whatever the file holds.</summary>
internal static class Words
{
    private const int LongestQuote = 40;

    private const int LongestReaderMessage = 200;

    private const int MostNames = 20;

    /// <summary>
    /// Whether a character is visible in place: not a line separator, a
    /// control character or a mark of writing direction.
    /// </summary>
    public static bool IsVisible(char unit) => IsVisible(char.GetUnicodeCategory(unit));

    /// <summary>The text on one line, with a dot for every invisible character and every half of a surrogate pair; for messages and comments.</summary>
    public static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            bool isPair = char.IsSurrogatePair(text, index);
            if (IsVisible(CharUnicodeInfo.GetUnicodeCategory(text, index)) && (isPair || !char.IsSurrogate(text[index])))
                line.Append(text, index, isPair ? 2 : 1);
            else
                line.Append('·');
            if (isPair)
                index++;
        }

        return line.ToString();
    }

    /// <summary>A quote of the user's text, shortened, on one line.</summary>
    public static string Quote(string text) => Shortened(OneLine(text), LongestQuote);

    /// <summary><c>100,000,000</c>.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>4096</c>: as written in the file.</summary>
    public static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>13×11×3</c>, with the orientations of its filters, if it has any.</summary>
    public static string Shape(MapShape shape) =>
        FormattableString.Invariant($"{shape.Height}×{shape.Width}×{shape.Channels}")
        + (shape.Orientations > 1 ? FormattableString.Invariant($" ({shape.Filters} filters in {shape.Orientations} orientations)") : "");

    /// <summary>The remedy for an unknown name: the nearest known one, or the first of them.</summary>
    public static string KnownNames(string name, IReadOnlyCollection<string> known) => Remedy(NearestName.Among(known, name), known);

    /// <summary>The same, with the nearest already found.</summary>
    public static string Remedy(string? nearest, IReadOnlyCollection<string> known)
    {
        if (nearest is not null)
            return $"Perhaps you mean '{nearest}'";
        string others = known.Count > MostNames ? $", and {Count(known.Count - MostNames)} more" : "";
        return $"Choose from {string.Join(", ", known.Take(MostNames))}{others}";
    }

    /// <summary>The JSON reader's message on one line, without its position, which is in bytes. It quotes the text.</summary>
    public static string ReaderMessage(JsonException problem)
    {
        int position = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string words = position < 0 ? problem.Message : problem.Message.Substring(0, position);
        return Shortened(OneLine(words.TrimEnd('.', ' ')), LongestReaderMessage);
    }

    private static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        bool splitsPair = char.IsHighSurrogate(text[longest - 1]);
        return text.Substring(0, splitsPair ? longest - 1 : longest) + "…";
    }

    private static bool IsVisible(UnicodeCategory category) => category
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
