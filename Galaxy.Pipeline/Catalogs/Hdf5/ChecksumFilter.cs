using System.Buffers.Binary;
using PureHDF.Filters;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>
/// HDF5's Fletcher-32 checksum behind a chunk. The library's own filter does not compare it, and returns a part of a buffer that the library uses
/// again for the next chunk.
/// </summary>
internal sealed class ChecksumFilter : IH5Filter
{
    private const int ChecksumBytes = 4;

    /// <summary>So many words fit into 32 bits before the sums are folded.</summary>
    private const int WordsBetweenFolds = 360;

    public ushort FilterId => 3;

    public string Name => "fletcher32";

    /// <exception cref="InvalidDataException">The chunk is damaged.</exception>
    public Memory<byte> Filter(FilterInfo info)
    {
        ReadOnlySpan<byte> stored = info.Buffer.Span;
        if (stored.Length < ChecksumBytes)
            throw new InvalidDataException("a chunk is too short for its checksum");
        byte[] chunk = stored[..^ChecksumBytes].ToArray();
        uint expected = BinaryPrimitives.ReadUInt32LittleEndian(stored[^ChecksumBytes..]);
        uint found = Checksum(chunk);
        return expected == found || expected == BytesSwapped(found)
            ? chunk
            : throw new InvalidDataException("a chunk is damaged: its checksum does not match");
    }

    public uint[] GetParameters(uint[] dimensions, uint typeSize, Dictionary<string, object>? options) => throw new NotSupportedException();

    /// <summary>Versions of HDF5 before 1.6.3 wrote the bytes of each half the other way round.</summary>
    private static uint BytesSwapped(uint checksum) => ((checksum & 0x00FF00FF) << 8) | ((checksum >> 8) & 0x00FF00FF);

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        (uint sum, uint sums) = (0, 0);
        for (int word = 0; word * 2 < bytes.Length; word++)
        {
            int place = word * 2;
            sum += (uint)((bytes[place] << 8) | (place + 1 < bytes.Length ? bytes[place + 1] : 0));
            sums += sum;
            if (word % WordsBetweenFolds == WordsBetweenFolds - 1)
                (sum, sums) = (Folded(sum), Folded(sums));
        }

        return (Folded(Folded(sums)) << 16) | Folded(Folded(sum));
    }

    private static uint Folded(uint sum) => (sum & 0xFFFF) + (sum >> 16);
}
