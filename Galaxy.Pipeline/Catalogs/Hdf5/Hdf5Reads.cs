using System.Buffers.Binary;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>The last things that PureHDF has read. It reads field by field, so that they say what it is about to do.</summary>
internal sealed class Hdf5Reads
{
    private long _end = -1;

    /// <summary>The lengths of the last reads that follow each other, a byte each, the last one lowest.</summary>
    private ulong _lengths;

    /// <summary>What they were, where they were single bytes.</summary>
    private ulong _bytes;

    /// <summary>Whether they began in an index of chunks or links.</summary>
    private bool _isIndex;

    private ulong _number;
    private ulong _numberBefore;

    /// <summary>
    /// Whether a header of version 1 was just begun: its version, an unused byte, the count of its messages, its references, its length.
    /// </summary>
    public bool EndWithHeader => (_lengths & 0xFF_FF_FF_FF_FF) == 0x01_01_02_04_04 && (_bytes >> 32 & 0xFF) == 1;

    /// <summary>Whether all that was read is the beginning of a link: its version and flags. Without flags it has a short name.</summary>
    public bool BeginLink => _lengths == 0x01_01 && (_bytes & 0xFF) != 0;

    /// <summary>
    /// The length of a compressed chunk, if the last reads were its place, its length and the mask of the filters that it was not sent through.
    /// </summary>
    public ulong? StoredChunk => !_isIndex ? null
        : (_lengths & 0xFF_00_FF) == 0x08_00_04 && (_lengths >> 8 & 0xFF) is 1 or 2 or 4 ? _numberBefore
        : (_lengths & 0xFF_FF_FF_FF_FF) == 0x08_01_01_01_04 ? BytesBefore(3)
        : (_lengths & 0xFF_FF_FF_FF_FF_FF_FF) == 0x08_01_01_01_01_01_04 ? BytesBefore(5)
        : null;

    /// <summary>Whether a tree of links has one that says to be within the 7 bytes that tell where links are.</summary>
    public bool EndWithTinyLink => _isIndex && (_lengths & 0xFF) == 7 && (_number & 0x30) == 0x20;

    /// <summary>What is read next is elsewhere.</summary>
    public void Restart() => _end = -1;

    /// <summary>Adds a read.</summary>
    /// <param name="start">Its place in the file.</param>
    /// <param name="read">What was read.</param>
    public void Add(long start, ReadOnlySpan<byte> read)
    {
        if (start != _end)
            (_lengths, _bytes, _isIndex) = (0, 0, read.Length == 8 || IsIndex(read));
        _lengths = _lengths << 8 | (byte)Math.Min(read.Length, byte.MaxValue);
        _bytes = _bytes << 8 | (read.Length == 1 ? read[0] : 0ul);
        (_numberBefore, _number) = (_number, read.Length <= 8 ? Number(read) : 0);
        _end = start + read.Length;
    }

    /// <summary>The number whose bytes were read one by one before the last read.</summary>
    private ulong BytesBefore(int count) => BinaryPrimitives.ReverseEndianness(_bytes >> 8 << (64 - 8 * count));

    /// <summary>The parts of an index of chunks; its pages have no signature, but begin with a place.</summary>
    private static bool IsIndex(ReadOnlySpan<byte> read) =>
        read.SequenceEqual("TREE"u8) || read.SequenceEqual("BTLF"u8) || read.SequenceEqual("BTIN"u8)
        || read.SequenceEqual("FADB"u8) || read.SequenceEqual("EADB"u8) || read.SequenceEqual("EAIB"u8);

    private static ulong Number(ReadOnlySpan<byte> read)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        read.CopyTo(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }
}
