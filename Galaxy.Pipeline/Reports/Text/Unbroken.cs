using System.Globalization;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>Figures for the pages, which must not break across lines.</summary>
internal static class Unbroken
{
    public const string NoBreakSpace = "\u00A0";

    /// <summary>A figure that stays on its line.</summary>
    public static string Of(string figure) => figure.Replace(" ", NoBreakSpace, StringComparison.Ordinal);

    /// <summary>A sentence in which percent signs stay with their numbers.</summary>
    public static string KeepPercents(string sentence) => sentence.Replace(" %", $"{NoBreakSpace}%", StringComparison.Ordinal);

    /// <inheritdoc cref="Quantity.Percent(double?)"/>
    public static string Percent(double? share) => Of(Quantity.Percent(share));

    /// <inheritdoc cref="IntervalText.InPercent(Interval?)"/>
    public static string Range(Interval? interval) => Of(interval.InPercent());

    /// <inheritdoc cref="Duration.Of"/>
    public static string Time(double seconds) => Of(Duration.Of(seconds));

    public static string Time(DateTimeOffset time) => time.ToString("d MMMM yyyy, HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
