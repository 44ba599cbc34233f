using System.Collections.Immutable;
using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Pipeline.Imaging.Fits;

/// <summary>Which plane is red, which green and which blue.</summary>
/// <remarks>
/// Surveys store bands from blue to red and name them: BANDS, or a keyword for each plane. Planes without names are taken to be red, green
/// and blue in this order, as programs store them that save color pictures as FITS.
/// </remarks>
internal static class BandOrder
{
    private const int Colors = 3;

    private static readonly ImmutableArray<string> _together = ["BANDS", "FILTERS", "BAND", "FILTER"];
    private static readonly ImmutableArray<string> _apart = ["BAND", "FILTER"];

    /// <summary>The planes that become red, green and blue.</summary>
    public static ImmutableArray<int> Of(FitsHeader image, FitsHeader primary) => Named(image) ?? Named(primary) ?? [0, 1, 2];

    private static ImmutableArray<int>? Named(FitsHeader header)
    {
        foreach (string keyword in _together)
        {
            if (header.Text(keyword) is { } text && ByWave(Letters(text)) is { } order)
                return order;
        }

        foreach (string keyword in _apart)
        {
            // Counted from 0 or from 1.
            for (int first = 0; first <= 1; first++)
            {
                if (ByWave(Each(header, keyword, first)) is { } order)
                    return order;
            }
        }

        return null;
    }

    private static string[] Each(FitsHeader header, string keyword, int first)
    {
        string[] bands = new string[Colors];
        for (int plane = 0; plane < Colors; plane++)
            bands[plane] = header.Text($"{keyword}{first + plane}") ?? "";
        return bands;
    }

    /// <summary>The parts of "grz", "g,r,z", "SDSS-g SDSS-r SDSS-i".</summary>
    private static string[] Letters(string text) => text.Trim().Length == Colors
        ? [.. text.Trim().Select(letter => $"{letter}")]
        : text.Split([',', ' ', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>From long to short waves; null if these are not three different bands.</summary>
    private static ImmutableArray<int>? ByWave(string[] bands)
    {
        int?[] waves = [.. bands.Select(BandWave.Of)];
        return waves is [not null, not null, not null] && waves.Distinct().Count() == Colors
            ? [.. Enumerable.Range(0, Colors).OrderByDescending(plane => waves[plane])]
            : null;
    }
}
