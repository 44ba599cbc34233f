namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>
/// Walks through a structure in Thrift's compact protocol, in which Parquet describes a file. The library believes the lengths that stand in it,
/// and counts to two billion if one says so; here each must fit into the bytes that there are.
/// </summary>
internal ref struct ThriftWalk(ReadOnlySpan<byte> bytes)
{
    private const int Deepest = 32;
    private const int MostVarint = 10;

    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>Whether the bytes hold a whole structure whose lengths all fit.</summary>
    public static bool IsSound(ReadOnlySpan<byte> bytes) => new ThriftWalk(bytes).Struct(0);

    private bool Struct(int depth)
    {
        while (depth < Deepest && Byte() is { } head)
        {
            if (head == 0)
                return true;
            bool known = (head >> 4) != 0 || Varint() is not null;
            bool isBoolean = (head & 15) is 1 or 2;
            if (!known || (!isBoolean && !Value(head & 15, depth)))
                return false;
        }

        return false;
    }

    private bool Value(int type, int depth) => type switch
    {
        _ when depth >= Deepest => false,
        1 or 2 or 3 => Skip(1),
        4 or 5 or 6 => Varint() is not null,
        7 => Skip(8),
        8 => Varint() is { } length && Skip(length),
        9 or 10 => List(depth),
        11 => Map(depth),
        12 => Struct(depth + 1),
        _ => false,
    };

    private bool List(int depth)
    {
        if (Byte() is not { } head)
            return false;
        ulong? count = head >> 4 == 15 ? Varint() : (ulong)(head >> 4);
        bool fits = count <= (ulong)_left.Length;
        for (ulong element = 0; fits && element < count; element++)
            fits = Value(head & 15, depth + 1);
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
            fits = Value(types >> 4, depth + 1) && Value(types & 15, depth + 1);
        return fits;
    }

    private int? Byte()
    {
        if (_left.IsEmpty)
            return null;
        int first = _left[0];
        _left = _left[1..];
        return first;
    }

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
