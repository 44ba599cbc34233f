using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>Draws kinds from a mix, and names it.</summary>
internal static class SkyMixes
{
    private const string Natural = "natural";
    private const string Flat = "flat";

    /// <summary>The words for mixes in flags and files.</summary>
    public static ImmutableArray<string> Words { get; } = [Natural, Flat];

    /// <summary>The mix for a word; the natural one for none.</summary>
    public static SkyMix Of(string? word) => word == Flat ? SkyMix.Flat : SkyMix.Natural;

    public static string Word(this SkyMix mix) => mix == SkyMix.Flat ? Flat : Natural;

    private static ReadOnlySpan<int> NaturalCounts => [602, 580, 44, 278, 496];

    public static GalaxyKind Kind(this SkyMix mix, ref RandomStream random)
    {
        if (mix == SkyMix.Flat)
            return (GalaxyKind)random.NextInt(NaturalCounts.Length);
        int left = random.NextInt(2000);
        int kind = 0;
        while (left >= NaturalCounts[kind])
            left -= NaturalCounts[kind++];
        return (GalaxyKind)kind;
    }
}
