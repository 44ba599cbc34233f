using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>Draws kinds from a mix, and names it.</summary>
internal static class SkyMixes
{
    private const string Natural = "natural";
    private const string Flat = "flat";
    private const string Discs = "discs";

    /// <summary>The words for mixes in flags and files.</summary>
    public static ImmutableArray<string> Words { get; } = [Natural, Flat, Discs];

    /// <summary>The mix for a word; the natural one for none.</summary>
    public static SkyMix Of(string? word) => word switch
    {
        Flat => SkyMix.Flat,
        Discs => SkyMix.Discs,
        _ => SkyMix.Natural,
    };

    public static string Word(this SkyMix mix) => mix switch
    {
        SkyMix.Flat => Flat,
        SkyMix.Discs => Discs,
        _ => Natural,
    };


    private static ReadOnlySpan<int> NaturalCounts => [602, 580, 44, 278, 496];

    public static GalaxyKind Kind(this SkyMix mix, ref RandomStream random)
    {
        if (mix == SkyMix.Flat)
            return GalaxyKinds.Classes[random.NextInt(NaturalCounts.Length)];
        if (mix == SkyMix.Discs && Chance.Happens(0.5, ref random))
            return GalaxyKind.FaceOnDisc;
        int left = random.NextInt(2000);
        int kind = 0;
        while (left >= NaturalCounts[kind])
            left -= NaturalCounts[kind++];
        return GalaxyKinds.Classes[kind];
    }
}
