using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>The bits of a scan: stuffed zeros are removed, and a marker ends them.</summary>
internal ref struct EntropyBits(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private ulong _bits;
    private int _count;
    private int _position;

    /// <summary>Bits read past the end; peeking at them is fine, using them is not.</summary>
    private int _missing;

    /// <summary>The position of the marker that ended the bits, or one before it.</summary>
    public readonly int Position => _position;

    /// <summary>Bytes consumed, not those only buffered.</summary>
    public readonly int Used => _position - (_count - _missing) / 8;

    /// <summary>The next bits, up to 16, without consuming them; zeros past the end.</summary>
    public int Peek(int count)
    {
        if (_count < count)
            Fill();
        return (int)(_bits >> (_count - count)) & ((1 << count) - 1);
    }

    /// <exception cref="ImageFormatException">They are past the end.</exception>
    public void Skip(int count)
    {
        _count -= count;
        if (_count < _missing)
            throw new ImageFormatException("its data ends early");
    }

    /// <summary>Up to 16 bits as a number.</summary>
    public int Read(int count)
    {
        int value = Peek(count);
        Skip(count);
        return value;
    }

    /// <summary>A coefficient's value of that many bits: the lower half of the codes is negative (T.81, F.2.2.1).</summary>
    public int ReadSigned(int count)
    {
        if (count == 0)
            return 0;
        int value = Read(count);
        return value < 1 << (count - 1) ? value - (1 << count) + 1 : value;
    }

    /// <summary>Drops what is left before the next marker, which must be the given restart marker, and skips it.</summary>
    /// <param name="number">The marker's number, 0 to 7.</param>
    /// <exception cref="ImageFormatException">It is another marker, or there is none: data is lost.</exception>
    public void Restart(int number)
    {
        _bits = 0;
        _count = _missing = 0;
        ByteReader reader = new(_data[_position..]);
        if (JpegMarker.Next(ref reader) != JpegMarker.FirstRestart + number)
            throw new ImageFormatException("a restart marker is missing");
        _position += reader.Position;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill()
    {
        while (_count <= 48)
        {
            _bits = _bits << 8 | NextByte();
            _count += 8;
        }
    }

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
