namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>Checks a type of an HDF5 file: that what it counts is there.</summary>
internal static class Hdf5TypeCheck
{
    /// <summary>A type's members are made room for before they are read: none is shorter.</summary>
    private const int ShortestMember = 10;

    /// <summary>Goes behind a type, and returns the bytes of an element.</summary>
    /// <param name="fields">Stand before the type.</param>
    /// <param name="level">How many types it is within.</param>
    /// <exception cref="InvalidDataException">It is not there as a whole.</exception>
    public static ulong Check(ref Hdf5Fields fields, int level = 0)
    {
        if (level > Hdf5Limits.TypeLevels)
            throw new InvalidDataException($"a type at {Quantity.Count(fields.Place)} is nested too deeply");
        byte first = fields.Byte();
        (int kind, int version) = (first & 0xF, first >> 4);
        ulong bits = fields.Number(3);
        ulong size = fields.Number(4);
        switch (kind)
        {
            case 0 or 4: fields.Skip(4); break;
            case 1: fields.Skip(12); break;
            case 2: fields.Skip(2); break;
            case 5: fields.Skip(bits & 0xFF); break;
            case 6: CheckMembers(ref fields, version, (int)(bits & 0xFFFF), size, level); break;
            case 8: CheckNames(ref fields, version, (int)(bits & 0xFFFF), size, level); break;
            case 9: Check(ref fields, level + 1); break;
            case 10: CheckArray(ref fields, version, level); break;
        }

        return size;
    }

    private static void CheckMembers(ref Hdf5Fields fields, int version, int count, ulong size, int level)
    {
        if (count > fields.Left / ShortestMember)
            throw Hdf5Limits.TooLong((ulong)count * ShortestMember, fields.Place, fields.Left);
        for (int member = 0; member < count; member++)
        {
            fields.SkipText(isPadded: version < 3);
            fields.Skip(version switch { 1 => 32, 2 => 4, _ => OffsetBytes(size) });
            Check(ref fields, level + 1);
        }
    }

    /// <summary>The names of an enumeration, and behind them their values.</summary>
    private static void CheckNames(ref Hdf5Fields fields, int version, int count, ulong size, int level)
    {
        Check(ref fields, level + 1);
        for (int name = 0; name < count; name++)
            fields.SkipText(isPadded: version < 3);
        fields.Skip((ulong)count * size);
    }

    private static void CheckArray(ref Hdf5Fields fields, int version, int level)
    {
        int axes = fields.Byte();
        fields.Skip((ulong)(version == 2 ? 3 + 8 * axes : 4 * axes));
        Check(ref fields, level + 1);
    }

    /// <summary>How many bytes tell a place within so many.</summary>
    private static ulong OffsetBytes(ulong size) => size == 0 ? 1 : (ulong)System.Numerics.BitOperations.Log2(size) / 8 + 1;
}
