using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Galaxy.Pipeline.Imaging.Fits;

/// <summary>The wavelength that a band's name says, about as exactly as the order of bands needs.</summary>
internal static partial class BandWave
{
    /// <summary>Ten nanometers, in which the space telescopes count infrared waves.</summary>
    private const int Infrared = 10;

    /// <summary>Bands by their letters in nanometers, with blue, green and red where the letters of filters have them; and GALEX's two.</summary>
    private static readonly FrozenDictionary<string, int> _named = new Dictionary<string, int>
    {
        ["fuv"] = 153, ["nuv"] = 231, ["u"] = 360, ["b"] = 440, ["g"] = 480, ["v"] = 550, ["r"] = 620, ["i"] = 760, ["z"] = 900, ["y"] = 1020,
        ["j"] = 1240, ["h"] = 1640, ["k"] = 2190,
    }.ToFrozenDictionary();

    /// <summary>The only band that a name says ("g", "HSC-G", "g_SDSS", "r'", "ACS F606W"), in nanometers; null if there is none.</summary>
    public static int? Of(string name)
    {
        string[] parts = name.ToLowerInvariant().Split(' ', '-', '_', '.', ':', '/', '\'');
        int[] waves = [.. parts.Select(OfPart).OfType<int>()];
        return waves is [var wave] ? wave : null;
    }

    private static int? OfPart(string part)
    {
        if (_named.TryGetValue(part, out int wave))
            return wave;
        return Numbered().Match(part) is { Success: true } filter
            ? Nanometers(int.Parse(filter.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>
    /// Hubble's F098M, F105W and longer waves are infrared, and F435W is blue. Webb's are all infrared; of those with three digits, these numbers
    /// are no filter of Hubble.
    /// </summary>
    private static int Nanometers(int number) => number is <= 200 or 277 or 322 or 356 or 444 or >= 1000
        ? number * Infrared
        : number;

    /// <summary>The names of the filters of Hubble and Webb: F606W, F140M, F658N, F850LP, F150W2.</summary>
    [GeneratedRegex("^f(?<number>[0-9]{3,4})(w2?|m|n|x|lp)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
