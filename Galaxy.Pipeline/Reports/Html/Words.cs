using System.Globalization;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Figures as the page writes them; none breaks over two lines.</summary>
internal static class Words
{
    public const string NoBreakSpace = "\u00A0";

    /// <summary>What stands where there is nothing to tell.</summary>
    public const string Nothing = "–";

    /// <summary><c>86.3 %</c>.</summary>
    public static string Percent(double share) => $"{100 * share:F1}{NoBreakSpace}%";

    public static string Percent(double? share) => share is { } known ? Percent(known) : Nothing;

    /// <summary><c>82.5 to 89.3 %</c>.</summary>
    public static string Range(Interval interval) =>
        $"{100 * interval.Low:F1}{NoBreakSpace}to{NoBreakSpace}{100 * interval.High:F1}{NoBreakSpace}%";

    /// <summary><c>7.6 s</c>, or minutes from two of them on.</summary>
    public static string Duration(double seconds) =>
        seconds < 120 ? $"{seconds:F1}{NoBreakSpace}s" : $"{seconds / 60:F1}{NoBreakSpace}min";

    public static string Time(DateTimeOffset time) => time.ToString("d MMMM yyyy, HH:mm:ss zzz", CultureInfo.InvariantCulture);

    /// <summary><c>learningRate</c> as <c>learning rate</c>.</summary>
    public static string OfCamelCase(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
