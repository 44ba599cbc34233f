namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>The fields of a structure of an HDF5 file, one after the other. None leads out of the structure.</summary>
/// <param name="bytes">The structure.</param>
/// <param name="place">Where it is in the file, for messages.</param>
internal ref struct Hdf5Fields(ReadOnlySpan<byte> bytes, long place)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>The bytes that are left.</summary>
    public readonly int Left => _bytes.Length - _at;

    /// <summary>Where the next field is in the file.</summary>
    public readonly long Place => place + _at;

    /// <exception cref="InvalidDataException">There are fewer bytes.</exception>
    public ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)Left)
            throw Hdf5Limits.TooLong(count, Place, Left);
        _at += (int)count;
        return _bytes.Slice(_at - (int)count, (int)count);
    }

    public void Skip(ulong count) => Take(count);

    public byte Byte() => Take(1)[0];

    /// <summary>A number of up to 8 bytes.</summary>
    public ulong Number(int length)
    {
        ulong number = 0;
        ReadOnlySpan<byte> stored = Take((ulong)length);
        for (int index = length - 1; index >= 0; index--)
            number = number << 8 | stored[index];
        return number;
    }

    /// <summary>A text that ends with a zero, and with more of them where its length is made a multiple of eight.</summary>
    public void SkipText(bool isPadded)
    {
        int length = _bytes[_at..].IndexOf((byte)0) + 1;
        if (length == 0)
            throw new InvalidDataException($"a name at {Quantity.Count(Place)} has no end");
        Skip(isPadded ? Padded((ulong)length) : (ulong)length);
    }

    /// <summary>The next multiple of eight.</summary>
    public static ulong Padded(ulong length) => length > ulong.MaxValue - 7 ? length : (length + 7) & ~7UL;
}
