namespace Galaxy.Pipeline.Files.Parquet;

/// <summary>
/// Walks through a structure in Thrift's compact protocol, in which Parquet describes a file. The library believes the lengths that stand in it,
/// and counts to two billion if one says so; here each must fit into the bytes that there are, and each value have the shape that is meant.
/// </summary>
internal ref struct ThriftWalk
{
    private const int Deepest = 32;
    private const int MostVarint = 10;

    private readonly long[] _kept;
    private ReadOnlySpan<byte> _left;

    private ThriftWalk(ReadOnlySpan<byte> bytes, long[] kept)
    {
        _left = bytes;
        _kept = kept;
    }

    /// <summary>The length of the structure that the bytes begin with; null if it is not whole, or has another shape.</summary>
    /// <param name="bytes">What it is in.</param>
    /// <param name="shape">What is known of it; fields that it does not name may be anything.</param>
    /// <param name="kept">Takes the numbers that the shape keeps.</param>
    public static int? Length(ReadOnlySpan<byte> bytes, ThriftShape shape, long[] kept)
    {
        ThriftWalk walk = new(bytes, kept);
        return walk.Struct(shape, 0) ? bytes.Length - walk._left.Length : null;
    }

    private bool Struct(ThriftShape? shape, int depth)
    {
        short field = 0;
        while (depth < Deepest && Byte() is { } head)
        {
            if (head == 0)
                return true;
            if (FieldAfter(field, head >> 4) is not { } next)
                return false;
            field = next;
            ThriftShape? value = shape?.Field(field);
            int type = head & 15;
            bool fits = type is 1 or 2 ? (value?.Allows(type) ?? true) && Keep(type, value) : Value(type, value, depth);
            if (!fits)
                return false;
        }

        return false;
    }

    private short? FieldAfter(short field, int step) => step != 0 ? (short)(field + step) : (short?)Number();

    private bool Value(int type, ThriftShape? shape, int depth) => (shape?.Allows(type) ?? true) && type switch
    {
        _ when depth >= Deepest => false,
        1 or 2 or 3 => Skip(1),
        4 or 5 or 6 => Keep(Number(), shape),
        7 => Skip(8),
        8 => Varint() is { } length && Skip(length),
        9 or 10 => List(shape?.Element, depth),
        11 => Map(depth),
        12 => Struct(shape, depth + 1),
        _ => false,
    };

    private bool List(ThriftShape? element, int depth)
    {
        if (Byte() is not { } head)
            return false;
        ulong? count = head >> 4 == 15 ? Varint() : (ulong)(head >> 4);
        bool fits = count <= (ulong)_left.Length;
        for (ulong index = 0; fits && index < count; index++)
            fits = Value(head & 15, element, depth + 1);
        return fits;
    }

    private bool Map(int depth)
    {
        if (Varint() is not { } count || count > (ulong)_left.Length)
            return false;
        if (count == 0)
            return true;
        int types = Byte() ?? 0;
        bool fits = true;
        for (ulong pair = 0; fits && pair < count; pair++)
            fits = Value(types >> 4, null, depth + 1) && Value(types & 15, null, depth + 1);
        return fits;
    }

    private readonly bool Keep(long? number, ThriftShape? shape)
    {
        if (number is { } value && shape?.Slot is { } slot)
            _kept[slot] = value;
        return number is not null;
    }

    private int? Byte()
    {
        if (_left.IsEmpty)
            return null;
        int first = _left[0];
        _left = _left[1..];
        return first;
    }

    /// <summary>A number whose lowest bit is its sign.</summary>
    private long? Number() => Varint() is { } value ? (long)(value >> 1) ^ -(long)(value & 1) : null;

    private ulong? Varint()
    {
        ulong value = 0;
        for (int place = 0; place < MostVarint && Byte() is { } next; place++)
        {
            value |= (ulong)(next & 0x7F) << (7 * place);
            if (next < 0x80)
                return value;
        }

        return null;
    }

    private bool Skip(ulong count)
    {
        if (count > (ulong)_left.Length)
            return false;
        _left = _left[(int)count..];
        return true;
    }
}
