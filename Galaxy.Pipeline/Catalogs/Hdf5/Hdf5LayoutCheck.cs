namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>Checks the message that tells how a dataset lies in its file.</summary>
internal static class Hdf5LayoutCheck
{
    private const int Chunked = 2;
    private const int SingleChunk = 1;

    /// <summary>Checks a layout.</summary>
    /// <param name="fields">Stand before it.</param>
    /// <returns>The place of the mask that tells which filters the only chunk was not sent through; null if there is none.</returns>
    /// <exception cref="InvalidDataException">A length leads out of it, or is out of bounds.</exception>
    public static long? Check(ref Hdf5Fields fields)
    {
        int version = fields.Byte();
        if (version < 3)
            CheckOld(ref fields);
        else if (version == 4 && fields.Byte() == Chunked)
            return MaskOfSingleChunk(ref fields);
        return null;
    }

    /// <summary>Numbers that stand in the header itself.</summary>
    private static void CheckOld(ref Hdf5Fields fields)
    {
        int axes = fields.Byte();
        bool isCompact = fields.Byte() == 0;
        fields.Skip((ulong)((isCompact ? 5 : 13) + 4 * axes));
        if (isCompact)
            fields.Skip(fields.Number(4));
    }

    private static long? MaskOfSingleChunk(ref Hdf5Fields fields)
    {
        bool isFiltered = (fields.Byte() & 2) != 0;
        int axes = fields.Byte();
        fields.Skip((ulong)axes * fields.Byte());
        if (fields.Byte() != SingleChunk || !isFiltered)
            return null;
        ulong length = fields.Number(8);
        return length <= Hdf5Limits.StoredChunk
            ? fields.Place
            : throw Hdf5Limits.TooLong(length, fields.Place, (long)Hdf5Limits.StoredChunk);
    }
}
