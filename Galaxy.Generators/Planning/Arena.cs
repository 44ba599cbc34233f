using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>Allocates in one block of memory, aligned to cache lines, and records every address.</summary>
/// <param name="start">Floats of the block that are allocated elsewhere.</param>
internal sealed class Arena(MemoryArea area, int start = 0)
{
    public const int CacheLineFloats = 16;

    private readonly List<Address> _addresses = [];

    /// <summary>Floats allocated so far.</summary>
    public int Floats { get; private set; } = start;

    /// <summary>Every allocated address, and every other named one.</summary>
    public IReadOnlyList<Address> Addresses => _addresses;

    /// <param name="owner">The layer it is for, in Pascal case.</param>
    /// <param name="part">Its content.</param>
    public Address Take(string owner, string part, int floats)
    {
        Address address = Name(owner, part, Floats);
        Floats = checked(Floats + RoundUp(floats));
        return address;
    }

    /// <summary>A map with its border.</summary>
    /// <param name="pixelStride">Floats from a pixel to the next.</param>
    public MapPlan TakeMap(string owner, string part, MapShape shape, int border, int pixelStride)
    {
        int rowStride = (shape.Width + 2 * border) * pixelStride;
        Address origin = Take(owner, border > 0 ? $"{part}Border" : part, (shape.Height + 2 * border) * rowStride);
        Address interior = border > 0 ? Name(owner, part, origin.Offset + border * (rowStride + pixelStride)) : origin;
        return new MapPlan(origin, interior, shape.Height, shape.Width, shape.Channels, border, pixelStride);
    }

    public static int RoundUp(int floats) => (floats + CacheLineFloats - 1) / CacheLineFloats * CacheLineFloats;

    private Address Name(string owner, string part, int offset)
    {
        Address address = new(area, owner, part, offset);
        _addresses.Add(address);
        return address;
    }
}
