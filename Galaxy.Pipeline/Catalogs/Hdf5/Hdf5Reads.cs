using System.Buffers.Binary;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>The last things that PureHDF has read. It reads headers field by field, so that they say what it is about to do.</summary>
internal sealed class Hdf5Reads
{
    private long _end;

    /// <summary>The lengths of the last reads that follow each other, a byte each, the last one lowest.</summary>
    private ulong _lengths;

    /// <summary>What they were, where they were single bytes.</summary>
    private ulong _bytes;

    /// <summary>Whether the last three bytes begin a link to another file: version 1, flags that say that the kind follows, kind 64.</summary>
    public bool EndWithExternalLink => (_lengths & 0xFF_FF_FF) == 0x01_01_01 && (_bytes & 0xFF_08_FF) == 0x01_08_40;

    /// <summary>The length that was just read, if it is one that room is made for.</summary>
    public ulong? LastLength { get; private set; }

    /// <summary>A heap's length follows its signature (4 bytes), its version (1) and 3 unused bytes.</summary>
    private bool EndWithHeap => (_lengths & 0xFF_FF_FF_FF) is 0x04_01_03_08 or 0x04_01_03_04;

    /// <summary>A fill value's length follows its version (1, 2), two settings and a one; or its version (3) and flags.</summary>
    private bool EndWithFillValue =>
        ((_lengths & 0xFF_FF_FF_FF_FF) == 0x01_01_01_01_04 && (_bytes & 0xFC_FC_FC_FF_FF) == 0x01_00 && ((_bytes >> 32) & 3) is 1 or 2)
        || ((_lengths & 0xFF_FF_FF) == 0x01_01_04 && (_bytes & 0xFF_20_FF) == 0x03_20_00);

    /// <summary>Adds a read.</summary>
    /// <param name="start">Its place in the file.</param>
    /// <param name="read">What was read.</param>
    public void Add(long start, ReadOnlySpan<byte> read)
    {
        bool follows = start == _end;
        _lengths = (follows ? _lengths << 8 : 0) | (byte)Math.Min(read.Length, byte.MaxValue);
        _bytes = (follows ? _bytes << 8 : 0) | (read.Length == 1 ? read[0] : 0ul);
        _end = start + read.Length;
        LastLength = EndWithHeap || EndWithFillValue ? Number(read) : null;
    }

    private static ulong Number(ReadOnlySpan<byte> read) =>
        read.Length == sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(read) : BinaryPrimitives.ReadUInt64LittleEndian(read);
}
