using System.Text;
using ADRaffy.ENSNormalize;

namespace Galaxy.Pipeline.Wording;

/// <summary>
/// Names in Unicode's composed form: one letter may be spelled in two ways, as é or as e followed by an accent, and systems that copy files
/// change one into the other. .NET does not compose in globalization-invariant mode.
/// </summary>
internal static class Nfc
{
    /// <summary>The composed form (NFC).</summary>
    public static string Of(string text) => Ascii.IsValid(text) ? text : ENSNormalize.NF.NFC(text);

    /// <summary>Whether two names have the same letters.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Of(one), Of(other), StringComparison.Ordinal);

    /// <summary>Orders by composed name, then by the name itself: the same order on every machine, however the names are spelled.</summary>
    public static IOrderedEnumerable<T> OrderByName<T>(this IEnumerable<T> things, Func<T, string> name) =>
        things.OrderBy(thing => Of(name(thing)), StringComparer.Ordinal).ThenBy(name, StringComparer.Ordinal);
}
