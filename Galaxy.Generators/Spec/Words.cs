using System.Globalization;
using System.Text.Json;

namespace Galaxy.Generators.Spec;

/// <summary>Words for messages. A message is one line, whatever the file holds.</summary>
internal static class Words
{
    private const int LongestQuote = 40;

    /// <summary>A stretch of the user's own text, cut short and with its control characters replaced.</summary>
    public static string Quote(string text)
    {
        string whole = new([.. text.Select(unit => char.IsControl(unit) || unit is '\u2028' or '\u2029' ? '·' : unit)]);
        if (whole.Length <= LongestQuote)
            return whole;
        bool splitsPair = char.IsHighSurrogate(whole[LongestQuote - 1]);
        return whole.Substring(0, splitsPair ? LongestQuote - 1 : LongestQuote) + "…";
    }

    /// <summary><c>100,000,000</c>.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>4096</c>: as it may stand in the file.</summary>
    public static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>13×11×3</c>.</summary>
    public static string Shape(MapShape shape) => FormattableString.Invariant($"{shape.Height}×{shape.Width}×{shape.Channels}");

    /// <summary>A remedy for a name that is not known: the nearest one that is, or all of them.</summary>
    public static string KnownNames(string name, IReadOnlyCollection<string> known) =>
        NearestName.Among(known, name) is { } nearest
            ? $"Perhaps '{nearest}' is meant"
            : $"Choose from {string.Join(", ", known)}";

    /// <summary>The JSON reader's own words without the position, which it counts in bytes.</summary>
    public static string ReaderMessage(JsonException problem)
    {
        int position = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string words = position < 0 ? problem.Message : problem.Message.Substring(0, position);
        return words.TrimEnd('.', ' ');
    }
}
