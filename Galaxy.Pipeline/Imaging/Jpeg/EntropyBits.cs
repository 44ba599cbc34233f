using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// The bits of a scan: stuffed zeros are removed, and a marker ends them. They are read in windows: a reader takes the next, looks at its bits,
/// and moves behind those that it has used.
/// </summary>
internal ref struct EntropyBits(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private BitWindow _next;
    private int _position;

    /// <summary>Bits read past the end; looking at them is fine, using them is not.</summary>
    private int _missing;

    /// <summary>The position of the marker that ended the bits, or one before it.</summary>
    public readonly int Position => _position;

    /// <summary>Bytes consumed, not those only buffered.</summary>
    public readonly int Used => _position - (_next.Count - _missing) / 8;

    /// <summary>The next bits, enough for a symbol; zeros past the end.</summary>
    public BitWindow Next
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Filled(_next);
    }

    /// <summary>A window that has enough bits for another symbol: the same, or with more bits behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BitWindow Filled(BitWindow window) => window.HasSymbol ? window : Fill(window);

    /// <summary>Goes on behind bits that have been used.</summary>
    /// <param name="window">What is left of the window.</param>
    /// <exception cref="ImageFormatException">Some of them are past the end.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveTo(BitWindow window)
    {
        Check(window);
        _next = window;
    }

    /// <exception cref="ImageFormatException">Bits before the window are past the end.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Check(BitWindow window)
    {
        if (window.Count < _missing)
            throw EndsEarly();
    }

    /// <summary>Up to 16 bits as a number.</summary>
    public int Read(int count)
    {
        BitWindow window = Next;
        MoveTo(window.Behind(count));
        return window.First(count);
    }

    /// <summary>Drops what is left before the next marker, which must be the given restart marker, and skips it.</summary>
    /// <param name="number">The marker's number, 0 to 7.</param>
    /// <exception cref="ImageFormatException">It is another marker, or there is none: data is lost.</exception>
    public void Restart(int number)
    {
        _next = default;
        _missing = 0;
        ByteReader reader = new(_data[_position..]);
        if (JpegMarker.Next(ref reader) != JpegMarker.FirstRestart + number)
            throw new ImageFormatException("a restart marker is missing");
        _position += reader.Position;
    }

    private static ImageFormatException EndsEarly() => new("its data ends early");

    /// <summary>Eight bytes at a time where none of them is 0xFF; else one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private BitWindow Fill(BitWindow window)
    {
        (ulong bits, int count) = window;
        if (BinaryPrimitives.TryReadUInt64BigEndian(_data[_position..], out ulong next) && !HasMarkerByte(next))
        {
            _position += (63 - count) / 8;
            return new BitWindow(bits | next >> count, count | 56);
        }

        for (; count <= 56; count += 8)
            bits |= (ulong)NextByte() << (56 - count);
        return new BitWindow(bits, count);
    }

    private static bool HasMarkerByte(ulong bytes) => (bytes & (~bytes - 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080) != 0;

    private byte NextByte()
    {
        if (_position >= _data.Length)
            return Missing();
        byte value = _data[_position];
        _position++;
        if (value == 0xFF && !TrySkipStuffing())
        {
            _position--;
            return Missing();
        }

        return value;
    }

    /// <summary>Skips the zero that marks the byte before it as data; that byte may be repeated.</summary>
    private bool TrySkipStuffing()
    {
        int zero = _position;
        while (zero < _data.Length && _data[zero] == 0xFF)
            zero++;
        if (zero >= _data.Length || _data[zero] != 0)
            return false;
        _position = zero + 1;
        return true;
    }

    private byte Missing()
    {
        _missing += 8;
        return 0;
    }
}
