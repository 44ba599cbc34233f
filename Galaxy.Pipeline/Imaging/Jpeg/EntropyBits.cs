using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>The bits of a scan: stuffed zeros taken out, a marker is the end.</summary>
internal ref struct EntropyBits(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private ulong _bits;
    private int _count;
    private int _position;

    /// <summary>Bits that were asked for behind the end; peeking there is fine, using them is not.</summary>
    private int _missing;

    /// <summary>Where the marker stands that ended the bits.</summary>
    public readonly int Position => _position;

    /// <summary>The next bits, up to 16, without taking them; zeros behind the end.</summary>
    public int Peek(int count)
    {
        if (_count < count)
            Fill();
        return (int)(_bits >> (_count - count)) & ((1 << count) - 1);
    }

    /// <exception cref="ImageFormatException">They lie behind the end.</exception>
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

    /// <summary>Drops the rest of the last byte and steps over a restart marker.</summary>
    public void Restart()
    {
        _bits = 0;
        _count = _missing = 0;
        if (_position + 1 >= _data.Length || _data[_position] != 0xFF || _data[_position + 1] is < 0xD0 or > 0xD7)
            throw new ImageFormatException("a restart marker is missing");
        _position += 2;
    }

    /// <summary>Steps to the marker behind the scan.</summary>
    public void FinishAtMarker()
    {
        while (_position + 1 < _data.Length && !(_data[_position] == 0xFF && _data[_position + 1] is not (0 or 0xFF) and not (>= 0xD0 and <= 0xD7)))
            _position++;
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
        if (value == 0xFF)
        {
            if (_position + 1 >= _data.Length || _data[_position + 1] != 0)
                return Missing();
            _position++;
        }

        _position++;
        return value;
    }

    private byte Missing()
    {
        _missing += 8;
        return 0;
    }
}
