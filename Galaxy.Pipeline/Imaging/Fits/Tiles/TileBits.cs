using System.Numerics;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>Reads bits, the highest of a byte first, never past their end.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="tooFew">What to report if there are too few.</param>
internal ref struct TileBits(ReadOnlySpan<byte> bytes, string tooFew)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly string _tooFew = tooFew;
    private int _position;
    private int _count;

    /// <summary>The next bits are its lowest <see cref="_count"/>; those above are 0.</summary>
    private ulong _buffer;

    /// <summary>The next bits as a number.</summary>
    /// <param name="count">From 0 to 32.</param>
    public uint Take(int count)
    {
        Fill(count);
        _count -= count;
        uint bits = (uint)(_buffer >> _count);
        _buffer &= (1UL << _count) - 1;
        return bits;
    }

    /// <summary>How many zeros come before the next one, which is taken, too.</summary>
    public uint Zeros()
    {
        uint zeros = 0;
        while (_buffer == 0)
        {
            zeros += (uint)_count;
            _count = 0;
            Fill(1);
        }

        int length = 64 - BitOperations.LeadingZeroCount(_buffer);
        zeros += (uint)(_count - length);
        _count = length - 1;
        _buffer &= (1UL << _count) - 1;
        return zeros;
    }

    private void Fill(int count)
    {
        while (_count < count)
        {
            if (_position == _bytes.Length)
                throw new ImageFormatException(_tooFew);
            _buffer = (_buffer << 8) | _bytes[_position++];
            _count += 8;
        }
    }
}
