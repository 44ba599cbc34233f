namespace Galaxy.Kernels.Numerics;

/// <summary>Independent seeds derived from one seed, so that each use of randomness has its own stream.</summary>
internal static class Seeds
{
    /// <summary>The seed derived for an index.</summary>
    public static ulong Derive(ulong seed, ulong index)
    {
        ulong state = index;
        ulong mixed = seed ^ SplitMix(ref state);
        return SplitMix(ref mixed);
    }

    /// <summary>The seed derived for a name (FNV-1a over its UTF-16 units).</summary>
    public static ulong Derive(ulong seed, string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char unit in name)
            hash = (hash ^ unit) * 1099511628211;
        return Derive(seed, hash);
    }

    /// <summary>One step of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    internal static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
