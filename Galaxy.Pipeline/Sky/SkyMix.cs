using Galaxy.Kernels;

namespace Galaxy.Pipeline.Sky;

/// <summary>How often each kind occurs in a simulated sky.</summary>
public enum SkyMix
{
    /// <summary>As among Galaxy Zoo's galaxies: 602, 580, 44, 278 and 496 in 2,000.</summary>
    Natural,

    /// <summary>Each kind equally often.</summary>
    Flat,
}

/// <summary>Draws kinds from a mix.</summary>
internal static class SkyMixes
{
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
