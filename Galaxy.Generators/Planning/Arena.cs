namespace Galaxy.Generators.Planning;

/// <summary>Hands out places in one block of memory, each on a cache line's boundary.</summary>
internal sealed class Arena
{
    public const int CacheLineFloats = 16;

    /// <summary>Floats handed out so far.</summary>
    public int Floats { get; private set; }

    public int Take(int floats)
    {
        int offset = Floats;
        Floats = checked(Floats + RoundUp(floats));
        return offset;
    }

    public static int RoundUp(int floats) => (floats + CacheLineFloats - 1) / CacheLineFloats * CacheLineFloats;
}
