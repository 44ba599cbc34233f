using System.IO.Compression;
using PureHDF.Filters;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>HDF5's deflate, which unpacks no more than a chunk is said to have. The library's own unpacks whatever there is.</summary>
internal sealed class BoundedDeflate : IH5Filter
{
    /// <summary>A checksum may stand behind a chunk.</summary>
    private const int Slack = 16;

    /// <summary>No more bytes can come from one byte.</summary>
    private const int MostFromByte = 1032;

    public ushort FilterId => 1;

    public string Name => "deflate";

    /// <exception cref="InvalidDataException">There is more than a chunk, or cannot be as much.</exception>
    public Memory<byte> Filter(FilterInfo info)
    {
        if (info.ChunkSize / MostFromByte > info.Buffer.Length)
            throw new InvalidDataException("a chunk has fewer bytes than it is said to have");
        using ZLibStream unpacked = new(new MemoryStream(info.Buffer.ToArray()), CompressionMode.Decompress);
        byte[] chunk = new byte[info.ChunkSize + Slack];
        int length = unpacked.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false);
        return length < chunk.Length ? chunk.AsMemory(0, length) : throw new InvalidDataException("a chunk unpacks to more than it is said to have");
    }

    public uint[] GetParameters(uint[] dimensions, uint typeSize, Dictionary<string, object>? options) => throw new NotSupportedException();
}
