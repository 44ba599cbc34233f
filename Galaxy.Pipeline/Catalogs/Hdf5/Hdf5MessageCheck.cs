namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>Checks a message of an object's header: that the lengths by which the library makes room are within the message.</summary>
internal static class Hdf5MessageCheck
{
    /// <summary>The flag of a message that stands elsewhere, among others.</summary>
    public const int Shared = 2;

    private const int ExternalLink = 64;
    private const int Scalar = 0;
    private const int Simple = 1;

    /// <summary>Checks a message.</summary>
    /// <param name="kind">What it tells.</param>
    /// <param name="isShared">Whether it stands elsewhere, among others.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="sizeOfType">The bytes of an element, by the place of the header that has the type.</param>
    /// <exception cref="InvalidDataException">A length leads out of it.</exception>
    public static void Check(Hdf5MessageKind kind, bool isShared, Hdf5Fields fields, Func<long, ulong> sizeOfType)
    {
        switch (kind)
        {
            case Hdf5MessageKind.Link: CheckLink(ref fields); break;
            case Hdf5MessageKind.Type when !isShared: Hdf5TypeCheck.Check(ref fields); break;
            case Hdf5MessageKind.OldFillValue when !isShared: fields.Skip(fields.Number(4)); break;
            case Hdf5MessageKind.FillValue when !isShared: CheckFillValue(ref fields); break;
            case Hdf5MessageKind.Attribute when !isShared: CheckAttribute(ref fields, sizeOfType); break;
        }
    }

    /// <summary>Checks a link: the length of its name, and that it does not lead to another file.</summary>
    /// <param name="fields">Stand before it.</param>
    public static void CheckLink(ref Hdf5Fields fields)
    {
        fields.Skip(1);
        int flags = fields.Byte();
        if ((flags & 8) != 0 && fields.Byte() == ExternalLink)
            throw new InvalidDataException("it has a link to another file, which is not followed; copy what is there into this file");
        fields.Skip((flags & 4) != 0 ? 8u : 0);
        fields.Skip((flags & 16) != 0 ? 1u : 0);
        ulong length = fields.Number(1 << (flags & 3));
        if (length > Hdf5Limits.Text)
            throw Hdf5Limits.TooLong(length, fields.Place, Hdf5Limits.Text);
        fields.Skip(length);
    }

    private static void CheckFillValue(ref Hdf5Fields fields)
    {
        int version = fields.Byte();
        bool isThere;
        if (version == 3)
        {
            isThere = (fields.Byte() & 0x30) == 0x20;
        }
        else
        {
            fields.Skip(2);
            isThere = fields.Byte() == 1;
        }

        if (isThere)
            fields.Skip(fields.Number(4));
    }

    private static void CheckAttribute(ref Hdf5Fields fields, Func<long, ulong> sizeOfType)
    {
        int version = fields.Byte();
        int flags = fields.Byte();
        fields.Skip(2);
        ulong typeBytes = fields.Number(2);
        ulong spaceBytes = fields.Number(2);
        fields.Skip(version == 3 ? 1u : 0);
        fields.SkipText(isPadded: version == 1);
        bool isShared = version != 1 && (flags & 1) != 0;
        ulong size = isShared ? sizeOfType(SharedPlace(ref fields)) : Hdf5TypeCheck.Check(ref fields);
        fields.Skip(version == 1 ? Hdf5Fields.Padded(typeBytes) - typeBytes : 0);
        if (version != 1 && (flags & 2) != 0)
            throw new InvalidDataException($"an attribute at {Quantity.Count(fields.Place)} has its shape elsewhere");
        UInt128 values = Count(ref fields);
        fields.Skip(version == 1 ? Hdf5Fields.Padded(spaceBytes) - spaceBytes : 0);
        fields.Skip((ulong)UInt128.Min(values * size, ulong.MaxValue));
    }

    /// <summary>Where the header is that has a message.</summary>
    private static long SharedPlace(ref Hdf5Fields fields)
    {
        int version = fields.Byte();
        fields.Skip(version == 1 ? 7u : 1);
        return (long)fields.Number(8);
    }

    /// <summary>How many values a shape has; more than a header can hold are as good as infinitely many.</summary>
    private static UInt128 Count(ref Hdf5Fields fields)
    {
        int version = fields.Byte();
        int axes = fields.Byte();
        int flags = fields.Byte();
        int kind = version == 1 ? Math.Min(axes, Simple) : fields.Byte();
        fields.Skip(version == 1 ? 5u : 0);
        UInt128 count = 1;
        bool isEmpty = false;
        for (int axis = 0; axis < axes; axis++)
        {
            ulong length = fields.Number(8);
            isEmpty |= length == 0;
            count = UInt128.Min(count * length, uint.MaxValue);
        }

        fields.Skip((ulong)((flags & 1) + (flags >> 1 & 1)) * 8 * (ulong)axes);
        return kind == Simple ? isEmpty ? 0 : count : kind == Scalar ? 1 : UInt128.Zero;
    }
}
